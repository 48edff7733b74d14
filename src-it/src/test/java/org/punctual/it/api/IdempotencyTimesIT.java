package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.Waiting;

/**
 * Idempotency keys of yesterday, and of requests that are still running. Nobody waits for a day:
 * the times in the database are moved back.
 */
@ExtendWith(ServerWithDatabase.Shared.class)
@Execution(ExecutionMode.CONCURRENT)
class IdempotencyTimesIT {

  private static final String PATH = "/api/v1/appointments";

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static Postgres postgres;
  private static LiveServer server;

  private final Partner partner = new Partner(server, Owners.enlist(1, postgres).get(0));
  private final Instant tomorrow =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
  private final String name = UUID.randomUUID().toString();

  @BeforeAll
  static void use(ServerWithDatabase site) {
    server = site.server();
    postgres = site.postgres();
  }

  @Test
  void an_idempotency_key_is_valid_for_24_hours() {
    String first = submit().json().getString("id");
    claimedBefore("23 hours 59 minutes");
    assertThat(submit().header("Idempotent-Replayed")).contains("true");

    claimedBefore("24 hours 1 second");
    assertThat(submit().outcome()).isEqualTo("409 slot-taken");
    partner.post(PATH + "/" + first + "/cancel", "{}");
    Answer next = submit();
    assertThat(next.outcome()).isEqualTo("201");
    assertThat(next.header("Idempotent-Replayed")).isEmpty();
    assertThat(next.json().getString("id")).isNotEqualTo(first);
  }

  @Test
  void the_same_name_is_another_submission_with_another_key() {
    Partner other =
        new Partner(server, Owners.anotherKey(partner.key(), "last_used_at = null", postgres));
    assertThat(submit().outcome()).isEqualTo("201");
    Answer others =
        submit(other, "{\"title\":\"Another\",\"start\":\"" + tomorrow.plus(HOUR) + "\"}");
    assertThat(others.outcome()).isEqualTo("201");
    assertThat(others.header("Idempotent-Replayed")).isEmpty();
  }

  /** A lock of the owner's row keeps the first request from ending. */
  @Test
  void a_repetition_of_a_running_request_is_refused_after_a_second() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Answer> first;
      try (Connection lock = postgres.hold(Owners.rowOf(partner.key()))) {
        first = other.submit(() -> submit());
        Waiting.until(PATIENCE, this::isClaimed, () -> "the request did not begin");

        assertThat(submit(partner, "{}").outcome()).isEqualTo("422 idempotency-mismatch");
        Instant asked = Instant.now();
        assertThat(submit().outcome()).isEqualTo("409 idempotency-in-progress");
        assertThat(Duration.between(asked, Instant.now()))
            .isBetween(Duration.ofMillis(900), PATIENCE);
        lock.rollback();
      }
      assertThat(first.get().outcome()).isEqualTo("201");
      assertThat(submit().body()).isEqualTo(first.get().body());
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void a_repetition_that_waits_gets_the_response_within_the_second() throws Exception {
    ExecutorService others = Executors.newFixedThreadPool(2);
    try (Connection lock = postgres.hold(Owners.rowOf(partner.key()))) {
      Future<Answer> first = others.submit(() -> submit());
      Waiting.until(PATIENCE, this::isClaimed, () -> "the request did not begin");
      Future<Answer> again = others.submit(() -> submit());
      assertThat(Waiting.tried(Duration.ofMillis(300), again::isDone)).as("waits").isFalse();
      lock.rollback();

      assertThat(again.get().outcome()).isEqualTo("201");
      assertThat(again.get().body()).isEqualTo(first.get().body());
      assertThat(first.get().header("Idempotent-Replayed")).isEmpty();
      assertThat(again.get().header("Idempotent-Replayed")).contains("true");
    } finally {
      others.shutdownNow();
    }
  }

  private boolean isClaimed() {
    return postgres.number("select count(*) from idempotency_key where key_value = '" + name + "'")
        == 1;
  }

  private void claimedBefore(String age) {
    postgres.execute(
        "update idempotency_key set claimed_at = now() - interval '"
            + age
            + "' where key_value = '"
            + name
            + "'");
  }

  private Answer submit() {
    return submit(partner, "{\"title\":\"Once\",\"start\":\"" + tomorrow + "\"}");
  }

  private Answer submit(Partner by, String body) {
    return RawCall.by(by, "POST", PATH).header("Idempotency-Key", name).json(body).send();
  }
}
