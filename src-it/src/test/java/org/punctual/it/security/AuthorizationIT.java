package org.punctual.it.security;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.punctual.it.live.ApiDocument;
import org.punctual.it.live.ApiOperation;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;

/**
 * Who may do what: every operation of the OpenAPI document, called with every kind of key. Each
 * call is aimed at an owner of its own, whose appointment may not change.
 */
@Execution(ExecutionMode.CONCURRENT)
class AuthorizationIT {

  /**
   * The outcomes without a valid key, without the scope, with another owner's key, and with the
   * owner's.
   */
  private static final Map<String, List<String>> MATRIX =
      """
      appointments.create | 401 unauthorized | 403 missing-scope | 201           | 201
      appointments.list   | 401 unauthorized | 403 missing-scope | 200           | 200
      appointments.get    | 401 unauthorized | 403 missing-scope | 404 not-found | 200
      appointments.update | 401 unauthorized | 403 missing-scope | 404 not-found | 200
      appointments.cancel | 401 unauthorized | 403 missing-scope | 404 not-found | 200
      free.list           | 401 unauthorized | 403 missing-scope | 200           | 200
      usage.list          | 401 unauthorized | 403 missing-scope | 200           | 200
      me.get              | 401 unauthorized | 200               | 200           | 200
      calendar.get        | 404 not-found    | 404 not-found     | 404 not-found | 404 not-found
      """
          .lines()
          .map(line -> Arrays.asList(line.split(" *\\| *")))
          .collect(toMap(row -> row.get(0), row -> row.subList(1, row.size())));

  private static final int WITH_ANOTHER_OWNERS_KEY = 2;
  private static final int WITH_THE_OWNERS_KEY = 3;

  private static Postgres postgres;
  private static LiveServer server;

  /** Who calls, with the column of the matrix. */
  private enum Caller {
    WITHOUT_KEY(0),
    WITH_MALFORMED_KEY(0),
    WITH_WRONG_CHECKSUM(0),
    WITH_UNKNOWN_KEY(0),
    WITH_REVOKED_KEY(0),
    WITH_EXPIRED_KEY(0),
    WITH_KEY_OF_LOCKED_ACCOUNT(0),
    WITHOUT_SCOPE(1),
    WITH_KEY_OF_ANOTHER_OWNER(WITH_ANOTHER_OWNERS_KEY),
    WITH_KEY_OF_OWNER(WITH_THE_OWNERS_KEY);

    private final int column;

    Caller(int column) {
      this.column = column;
    }

    boolean mayLearn(Answer answer) {
      boolean isOwners = this == WITHOUT_SCOPE || this == WITH_KEY_OF_OWNER;
      return isOwners && answer.status() < 400;
    }

    Optional<String> keyFor(GuardedOwner owner, ApiOperation operation) {
      return switch (this) {
        case WITHOUT_KEY -> Optional.empty();
        case WITH_MALFORMED_KEY -> Optional.of(owner.key().substring(1));
        case WITH_WRONG_CHECKSUM -> Optional.of(withWrongChecksum(owner.key()));
        case WITH_UNKNOWN_KEY ->
            Optional.of("punctual_00000000_000000000000000000000000000000004PXUDJ");
        case WITH_REVOKED_KEY -> Optional.of(anotherKey(owner, "revoked_at = now()"));
        case WITH_EXPIRED_KEY -> Optional.of(anotherKey(owner, "expires_at = now()"));
        case WITH_KEY_OF_LOCKED_ACCOUNT -> Optional.of(keyOfLocked(owner));
        case WITHOUT_SCOPE ->
            Optional.of(anotherKey(owner, "scopes = '" + otherScope(operation) + "'"));
        case WITH_KEY_OF_ANOTHER_OWNER -> Optional.of(Owners.enlist(1, postgres).get(0));
        case WITH_KEY_OF_OWNER -> Optional.of(owner.key());
      };
    }
  }

  @BeforeAll
  static void start(@TempDir Path home) {
    postgres = Postgres.start();
    server = LiveServer.start(home, Postgres.settings(postgres.port()));
  }

  @AfterAll
  static void end() {
    server.close();
    postgres.close();
  }

  static Stream<ApiOperation> operations() {
    return ApiDocument.of(server).operations().stream();
  }

  /** Every operation with every kind of key. The kinds take turns with the headers. */
  static Stream<Arguments> calls() {
    List<ApiOperation> operations = operations().toList();
    return IntStream.range(0, operations.size() * Caller.values().length)
        .mapToObj(
            number ->
                Arguments.of(
                    operations.get(number % operations.size()),
                    Caller.values()[number / operations.size()],
                    number % 2 == 0 ? "Authorization" : "X-API-Key"));
  }

  @Test
  void every_operation_has_a_row() {
    assertThat(operations().map(ApiOperation::id))
        .containsExactlyInAnyOrderElementsOf(MATRIX.keySet());
  }

  @Test
  void ids_of_another_owner_are_unknown_to_every_operation() {
    assertThat(operations().filter(ApiOperation::hasVariablePath))
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(MATRIX.get(operation.id()).get(WITH_ANOTHER_OWNERS_KEY))
                    .isEqualTo("404 not-found"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void only_the_owners_key_opens_and_changes_what_is_the_owners(
      ApiOperation operation, Caller caller, String header) {
    String key = Owners.enlist(1, postgres).get(0);
    GuardedOwner owner = new GuardedOwner(new Partner(server, key), postgres);
    List<String> before = owner.stored();
    RawCall call = owner.calling(operation);
    caller.keyFor(owner, operation).ifPresent(sent -> call.header(header, prefixIn(header) + sent));

    Answer answer = call.send();

    assertThat(answer.outcome()).isEqualTo(MATRIX.get(operation.id()).get(caller.column));
    if (answer.status() == 401) {
      assertThat(said(answer)).as("nothing about the key").isEqualTo(said(withoutKey()));
    }
    if (!caller.mayLearn(answer)) {
      owner.assertNotIn(answer, operation);
    }
    if (caller != Caller.WITH_KEY_OF_OWNER) {
      assertThat(owner.stored()).isEqualTo(before);
    } else if (operation.hasVariablePath() && !operation.method().equals("GET")) {
      assertThat(owner.stored()).as("the call would have changed it").isNotEqualTo(before);
    }
  }

  private static Answer withoutKey() {
    return RawCall.of(server, "GET", "/api/v1/me").send();
  }

  private static JsonObject said(Answer refusal) {
    return Json.createObjectBuilder(refusal.json()).remove("requestId").remove("instance").build();
  }

  private static String prefixIn(String header) {
    return header.equals("Authorization") ? "Bearer " : "";
  }

  private static String withWrongChecksum(String key) {
    char last = key.charAt(key.length() - 1);
    return key.substring(0, key.length() - 1) + (last == '0' ? '1' : '0');
  }

  private static String anotherKey(GuardedOwner owner, String change) {
    return Owners.anotherKey(owner.key(), change, postgres);
  }

  private static String keyOfLocked(GuardedOwner owner) {
    String key = anotherKey(owner, "last_used_at = null");
    postgres.execute(
        "update account set is_locked = true where email = '%s'"
            .formatted(Owners.addressOf(key, postgres)));
    return key;
  }

  /** A scope that does not suffice; any scope where none is needed. */
  private static String otherScope(ApiOperation operation) {
    return operation.scope().filter("appointments:read"::equals).isPresent()
        ? "appointments:write"
        : "appointments:read";
  }
}
