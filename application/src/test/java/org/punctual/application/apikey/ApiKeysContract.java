package org.punctual.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.application.audit.RecordingAuditTrail;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKey.Fingerprint;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.ApiKeyReason;
import org.punctual.domain.apikey.ApiKeyRefusal;
import org.punctual.domain.apikey.ApiKeyTerms;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.domain.apikey.Scope;

/** What {@link ApiKeys} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ApiKeysContract extends StoreContract {

  private static final String REPLACED = ApiKeyReason.KEY_REPLACED.code();

  @Test
  void A_key_is_found_as_it_was_added() {
    ApiKey key = added(Samples.key(adas(), "aaaaaaaa"));
    assertThat(store.keys().find(adas(), key.id())).contains(key);
  }

  @Test
  void A_key_of_one_scope_that_expires_is_found_as_it_was_added() {
    ApiKey key = added(key(adas(), NOW, Set.of(Scope.APPOINTMENTS_READ), NOW.plusSeconds(60)));
    assertThat(store.keys().find(adas(), key.id())).contains(key);
  }

  @Test
  void It_is_found_by_its_public_part_in_exactly_that_case() {
    ApiKey key = added(Samples.key(adas(), "aBcDeFgH"));
    assertThat(store.keys().findByPublicPart("aBcDeFgH")).contains(key);
    assertThat(store.keys().findByPublicPart("abcdefgh")).isEmpty();
  }

  @Test
  void A_key_of_another_owner_is_not_found() {
    ApiKey key = added(Samples.key(adas(), "aaaaaaaa"));
    assertThat(store.keys().find(bobs(), key.id())).isEmpty();
  }

  @Test
  void Keys_of_several_owners_are_found_by_their_ids() {
    ApiKey one = added(Samples.key(adas(), "aaaaaaaa"));
    ApiKey other = added(Samples.key(bobs(), "bbbbbbbb"));
    added(Samples.key(adas(), "cccccccc"));
    assertThat(store.keys().findAll(List.of(one.id(), other.id(), new ApiKeyId(new UUID(0, 9)))))
        .containsExactlyInAnyOrder(one, other);
    assertThat(store.keys().findAll(List.of())).isEmpty();
  }

  @Test
  void An_owners_keys_come_the_newest_first_ended_ones_included() {
    ApiKey old = added(key(adas(), NOW.minusSeconds(2), Set.of(Scope.values()), NOW));
    ApiKey newest = added(key(adas(), NOW, Set.of(Scope.values()), NOW));
    ApiKey revoked =
        added(key(adas(), NOW.minusSeconds(1), Set.of(Scope.values()), NOW)).revoked(NOW);
    store.keys().update(revoked);
    added(Samples.key(bobs(), "bbbbbbbb"));
    assertThat(store.keys().ofOwner(adas())).containsExactly(newest, revoked, old);
  }

  @Test
  void Noting_a_use_changes_nothing_else() {
    ApiKey revoked = added(Samples.key(adas(), "aaaaaaaa")).revoked(NOW);
    store.keys().update(revoked);
    store.keys().noteUse(revoked.id(), NOW.plusSeconds(5));
    assertThat(store.keys().find(adas(), revoked.id()))
        .contains(revoked.usedAt(NOW.plusSeconds(5)));
  }

  @Test
  void Noting_a_use_does_not_keep_a_key_from_being_revoked() {
    ApiKey key = added(Samples.key(adas(), "aaaaaaaa"));
    store.run(
        () -> {
          ApiKey read = store.keys().find(adas(), key.id()).orElseThrow();
          Race.elsewhere(() -> noted(key));
          store.keys().update(read.revoked(NOW));
        });
    assertThat(store.keys().find(adas(), key.id()).flatMap(found -> found.life().revokedAt()))
        .contains(NOW);
  }

  @Test
  void A_replaced_key_and_its_successor_are_found_as_they_were_stored() {
    ApiKey old = added(Samples.key(adas(), "aaaaaaaa"));
    ApiKey replaced = old.replaced(GracePeriod.ONE_HOUR, NOW);
    store.keys().update(replaced);
    ApiKey successor = added(old.successor(id(), new Fingerprint("bbbbbbbb", "b".repeat(64)), NOW));
    assertThat(store.keys().find(adas(), old.id())).contains(replaced);
    assertThat(store.keys().findByPublicPart("bbbbbbbb")).contains(successor);
    store.keys().update(successor.revoked(NOW));
    assertThat(store.keys().find(adas(), successor.id())).contains(successor.revoked(NOW));
  }

  @Test
  void Of_several_rotations_of_a_key_at_the_same_moment_one_wins() {
    ApiKey key = added(Samples.key(adas(), "aaaaaaaa"));
    IssuingApiKeys issuing =
        new IssuingApiKeys(
            store.keys(),
            store.accounts(),
            new RecordingAuditTrail(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    List<String> outcomes = Race.of(4, () -> rotated(issuing, key));
    assertThat(outcomes).containsExactlyInAnyOrder("", REPLACED, REPLACED, REPLACED);
    assertThat(store.keys().ofOwner(adas())).hasSize(2);
  }

  private String rotated(IssuingApiKeys issuing, ApiKey key) {
    try {
      store.run(() -> issuing.rotate(adas(), key.id(), GracePeriod.ONE_HOUR));
      return "";
    } catch (ApiKeyRefusal refusal) {
      return refusal.reason().code();
    }
  }

  private ApiKey noted(ApiKey key) {
    store.keys().noteUse(key.id(), NOW);
    return key;
  }

  private ApiKey added(ApiKey key) {
    store.keys().add(key);
    return key;
  }

  private static ApiKey key(AccountId owner, Instant issuedAt, Set<Scope> scopes, Instant end) {
    ApiKeyId id = id();
    String publicPart = id.toString().substring(id.toString().length() - 8);
    return ApiKey.issued(
        id,
        owner,
        new Fingerprint(publicPart, "f".repeat(64)),
        new ApiKeyTerms("Häuser & Söhne 🏠", scopes, Optional.of(end)),
        issuedAt);
  }

  private static ApiKeyId id() {
    return new ApiKeyId(UuidCreator.getTimeOrderedEpoch());
  }
}
