package org.punctual.it.live;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.punctual.application.Sha256;
import org.punctual.domain.apikey.ApiKeySecret;

/**
 * Many customers with a confirmed address and a partner each. They are written into the database,
 * because only ten an hour can register on the pages from one address.
 */
public final class Owners {

  private static final String ACCOUNT =
      """
      insert into account values ('%1$s', '%1$s@punctual.example', '%1$s@punctual.example', 'Owner',
        'UTC', 'en', 'nobody signs in', now(), now(), true, false, false, now(), 0)\
      """;

  private static final String KEY =
      """
      insert into api_key values ('%s', '%s', '%s', '%s', 'Partner',
        'appointments:read appointments:write', null, now(), null, null, 0)\
      """;

  private Owners() {}

  /** Makes owners, and returns the keys of their partners. */
  public static List<String> enlist(int count, Postgres postgres) {
    return IntStream.range(0, count).mapToObj(any -> enlist(postgres)).toList();
  }

  /**
   * Makes another key of the owner who has a key.
   *
   * @param change what is different about it, such as {@code expires_at = now()}
   */
  public static String anotherKey(String key, String change, Postgres postgres) {
    ApiKeySecret secret = ApiKeySecret.generated(ThreadLocalRandom.current()::nextInt);
    String owner = postgres.texts(ownerOf(key)).get(0);
    postgres.execute(insertion(secret, owner));
    postgres.execute(
        "update api_key set %s where public_part = '%s'".formatted(change, secret.publicPart()));
    return secret.value();
  }

  /**
   * Makes an endpoint of the owner who has a key, which takes submitted appointments.
   *
   * @param url the address of an endpoint, by its id
   */
  public static void listen(String key, UnaryOperator<String> url, Postgres postgres) {
    listen(key, url, "appointment.submitted", postgres);
  }

  /**
   * Makes an endpoint of the owner who has a key.
   *
   * @param url the address of an endpoint, by its id
   * @param event the event that it takes
   */
  public static void listen(
      String key, UnaryOperator<String> url, String event, Postgres postgres) {
    String id = UUID.randomUUID().toString();
    postgres.execute("update account set listens = true where id = (%s)".formatted(ownerOf(key)));
    postgres.execute(
        """
        insert into webhook_endpoint values ('%s', (%s), '%s', '%s', 1, null, now(), null, null)\
        """
            .formatted(id, ownerOf(key), url.apply(id), event));
  }

  /** The address of the owner whose partner has a key. */
  public static String addressOf(String key, Postgres postgres) {
    return postgres
        .texts(
            "select a.email from account a join api_key k on k.owner_id = a.id"
                + " where k.public_part = '%s'".formatted(publicPart(key)))
        .get(0);
  }

  /** A query that locks the row of the owner who has a key, so that the owner's bookings wait. */
  public static String rowOf(String key) {
    return "select 1 from account where id = (%s) for update".formatted(ownerOf(key));
  }

  /** Lets all owners sign in with the password of the account that every live server knows. */
  public static void letSignIn(Postgres postgres) {
    postgres.execute(
        "update account set password_hash ="
            + " (select password_hash from account where email = '%s')"
                .formatted(LiveServer.OWNER));
  }

  private static String enlist(Postgres postgres) {
    UUID owner = UUID.randomUUID();
    ApiKeySecret secret = ApiKeySecret.generated(ThreadLocalRandom.current()::nextInt);
    postgres.execute(ACCOUNT.formatted(owner));
    postgres.execute(insertion(secret, owner.toString()));
    return secret.value();
  }

  private static String insertion(ApiKeySecret secret, String owner) {
    return KEY.formatted(UUID.randomUUID(), owner, secret.publicPart(), Sha256.hex(secret.value()));
  }

  private static String ownerOf(String key) {
    return "select owner_id from api_key where public_part = '" + publicPart(key) + "'";
  }

  private static String publicPart(String key) {
    return key.split("_", 3)[1];
  }
}
