package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
 * What partners may still do with appointments of the past, and with idempotency keys of yesterday.
 * Nobody waits: the times in the database are moved back. Each test has an owner of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class PassedTimeIT {

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
  static void start(@TempDir Path home) {
    postgres = Postgres.start();
    server = LiveServer.start(home, Postgres.settings(postgres.port()));
  }

  @AfterAll
  static void end() {
    server.close();
    postgres.close();
  }

  @Test
  void the_whole_list_contains_the_past() {
    String old = submitted("Last year");
    startedBefore(old, Duration.ofDays(400));
    String future = submitted("Tomorrow");

    JsonArray items = partner.get(PATH).json().getJsonArray("items");

    assertThat(items.getValuesAs(JsonObject.class))
        .extracting(item -> item.getString("id"))
        .containsExactly(old, future);
  }

  @Test
  void a_started_appointment_can_be_canceled_and_no_longer_changed() {
    String id = submitted("Started");
    startedBefore(id, Duration.ofMinutes(30));

    assertThat(patch(id, "{\"title\":\"Other\"}").outcome()).isEqualTo("409 wrong-status");
    assertThat(patch(id, "{\"start\":\"" + tomorrow + "\"}").outcome())
        .isEqualTo("409 wrong-status");
    assertThat(cancel(id).outcome()).isEqualTo("200");
  }

  @Test
  void an_ended_appointment_stays_as_it_is() {
    String id = submitted("Ended");
    startedBefore(id, Duration.ofMinutes(61));
    assertThat(patch(id, "{}").outcome()).isEqualTo("409 wrong-status");
    assertThat(cancel(id).outcome()).isEqualTo("409 wrong-status");
  }

  @Test
  void whose_appointment_it_is_comes_before_its_status() {
    String id = submitted("The owner's own");
    startedBefore(id, Duration.ofMinutes(61));
    postgres.execute("update appointment set api_key_id = null where id = '" + id + "'");
    assertThat(patch(id, "{}").outcome()).isEqualTo("409 submitted-elsewhere");
    assertThat(cancel(id).outcome()).isEqualTo("409 submitted-elsewhere");
    assertThat(partner.get(PATH + "/" + id).json().getString("source")).isEqualTo("web");
  }

  @Test
  void only_another_start_makes_a_confirmed_appointment_pending_again() {
    String id = submitted("Agreed");
    postgres.execute("update appointment set status = 'CONFIRMED' where id = '" + id + "'");

    JsonObject shown =
        patch(id, "{\"timeZone\":\"Asia/Kolkata\",\"title\":\"Agreed on\",\"notes\":\"x\"}").json();
    assertThat(shown.getString("status")).isEqualTo("confirmed");
    assertThat(shown.getString("timeZone")).isEqualTo("Asia/Kolkata");
    assertThat(shown.getString("start")).isEqualTo(tomorrow.toString());
    assertThat(patch(id, "{\"start\":\"" + tomorrow + "\"}").json().getString("status"))
        .as("the same start")
        .isEqualTo("confirmed");
    Instant later = tomorrow.plus(Duration.ofHours(5));
    assertThat(patch(id, "{\"start\":\"" + later + "\"}").json().getString("status"))
        .isEqualTo("pending");
  }

  @Test
  void a_reminder_that_was_sent_may_stay_and_only_a_new_one_is_checked() {
    JsonObject submitted = partner.submit("Reminded", tomorrow, 60).json();
    String id = submitted.getString("id");
    String sent = submitted.getJsonArray("reminders").getJsonObject(0).getString("id");
    postgres.execute(
        """
        update reminder set status = 'SENT', sent_at = now() - interval '30 minutes', plan_at = null,
          due_at = now() - interval '30 minutes' where id = '%s'\
        """
            .formatted(sent));
    startedBefore(id, Duration.ofMinutes(-30));

    Answer late = patch(id, "{\"reminders\":[{\"minutesBefore\":60},{\"minutesBefore\":45}]}");
    assertThat(late.complaints()).containsExactly("/reminders/1/minutesBefore reminder-in-past");
    JsonArray kept =
        patch(id, "{\"reminders\":[{\"minutesBefore\":10},{\"minutesBefore\":60}]}")
            .json()
            .getJsonArray("reminders");
    assertThat(kept).hasSize(2);
    assertThat(kept.getJsonObject(0).getString("id")).isEqualTo(sent);
    assertThat(kept.getJsonObject(0).getString("status")).isEqualTo("sent");
    assertThat(kept.getJsonObject(0).isNull("sentAt")).isFalse();
    assertThat(kept.getJsonObject(1).getString("status")).isEqualTo("scheduled");
  }

  @Test
  void an_idempotency_key_is_valid_for_24_hours() {
    String first = submit().json().getString("id");
    claimedBefore("23 hours 59 minutes");
    assertThat(submit().header("Idempotent-Replayed")).contains("true");

    claimedBefore("24 hours 1 second");
    assertThat(submit().outcome()).isEqualTo("409 slot-taken");
    cancel(first);
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
      try (Connection lock = postgres.hold(ownersRow())) {
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

  private boolean isClaimed() {
    return postgres.number("select count(*) from idempotency_key where key_value = '" + name + "'")
        == 1;
  }

  private String ownersRow() {
    return "select id from account where email = '%s' for update"
        .formatted(Owners.addressOf(partner.key(), postgres));
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

  private String submitted(String title) {
    return partner.submit(title, tomorrow).json().getString("id");
  }

  private Answer patch(String id, String body) {
    return RawCall.by(partner, "PATCH", PATH + "/" + id).json(body).send();
  }

  private Answer cancel(String id) {
    return RawCall.by(partner, "POST", PATH + "/" + id + "/cancel").send();
  }

  /** A whole minute, that long ago. A negative time is ahead. */
  private static void startedBefore(String id, Duration ago) {
    Instant start = Instant.now().minus(ago).truncatedTo(ChronoUnit.MINUTES);
    postgres.execute(
        "update appointment set starts_at = '%s', ends_at = '%s' where id = '%s'"
            .formatted(start, start.plus(HOUR), id));
  }
}
