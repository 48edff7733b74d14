package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
 * What partners may still do with appointments of the past. Nobody waits: the times in the database
 * are moved back.
 */
@ExtendWith(ServerWithDatabase.Shared.class)
@Execution(ExecutionMode.CONCURRENT)
class PassedTimeIT {

  private static final String PATH = "/api/v1/appointments";

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Postgres postgres;
  private static LiveServer server;

  private final Partner partner = new Partner(server, Owners.enlist(1, postgres).get(0));
  private final Instant tomorrow =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));

  @BeforeAll
  static void use(ServerWithDatabase site) {
    server = site.server();
    postgres = site.postgres();
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
  void a_slow_call_shows_in_the_usage() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection lock = postgres.hold(Owners.rowOf(partner.key()))) {
      Future<String> call = other.submit(() -> submitted("Slow"));
      assertThat(Waiting.tried(Duration.ofMillis(300), call::isDone)).isFalse();
      lock.rollback();
      call.get();
    } finally {
      other.shutdownNow();
    }
    Waiting.until(PATIENCE, () -> submissions().size() == 1, () -> "the call is not recorded");
    JsonObject usage = submissions().get(0);
    assertThat(usage.getInt("calls")).isEqualTo(1);
    assertThat(usage.getInt("errors")).isZero();
    assertThat(usage.getInt("meanMillis")).isBetween(300, 30_000);
    assertThat(usage.getInt("p95Millis")).isBetween(300, 30_000);
  }

  private List<JsonObject> submissions() {
    return partner
        .get("/api/v1/usage")
        .json()
        .getJsonArray("days")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(day -> day.getString("operation").equals("appointments.create"))
        .toList();
  }

  /** The appointment has started, and five minutes have passed since the reminder was due. */
  @Test
  void a_reminder_that_was_missed_is_skipped() {
    String id = partner.submit("Missed", tomorrow, 5).json().getString("id");
    postgres.execute(
        """
        update reminder set due_at = now() - interval '6 minutes', plan_at = now()
        where appointment_id = '%s'\
        """
            .formatted(id));
    startedBefore(id, Duration.ofMinutes(1));

    Waiting.until(
        PATIENCE,
        () -> partner.reminderOf(id).getString("status").equals("skipped"),
        () -> "the reminder is " + partner.reminderOf(id));
    assertThat(partner.reminderOf(id).isNull("sentAt")).isTrue();
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
