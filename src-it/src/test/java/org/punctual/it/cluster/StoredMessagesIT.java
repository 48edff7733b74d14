package org.punctual.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.Receiver;
import org.punctual.it.live.Waiting;

/**
 * Messages of servers that stopped while they sent them, an event that cannot be stored, and
 * messages of reminders. Nobody waits, and no server stops: the tests change the rows.
 */
@Execution(ExecutionMode.CONCURRENT)
class StoredMessagesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String GAVE_UP = "The server stopped while sending 3 times; gave up";

  private static final String MESSAGES =
      "select count(*) from webhook_message where endpoint_id = '%s'";

  private static final String REMINDERS = MESSAGES + " and event_type = 'REMINDER_DUE'";

  private static Postgres postgres;
  private static Receiver receiver;
  private static LiveServer server;

  private final Partner partner = new Partner(server, Owners.enlist(1, postgres).get(0));
  private final Instant start =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));
  private final String path = "/" + UUID.randomUUID();

  @BeforeAll
  static void start(@TempDir Path home) {
    postgres = Postgres.start();
    receiver = Receiver.start();
    server = LiveServer.start(home, receiver.settings(Postgres.settings(postgres.port())));
  }

  @AfterAll
  static void end() {
    server.close();
    receiver.close();
    postgres.close();
  }

  @Test
  void a_message_that_stopped_two_servers_is_sent_again() {
    String message = waiting();
    abandon(message, 2);
    assertThat(receiver.await(path, 2).id()).isEqualTo(receiver.at(path).get(0).id());
    awaitState(message, "SENT");
    assertThat(answersTo(message)).containsExactly("HTTP 204");
  }

  @Test
  void a_message_that_stopped_three_servers_is_set_aside() {
    String message = waiting();
    abandon(message, 3);
    awaitState(message, "FAILED");
    assertThat(answersTo(message)).containsExactly(GAVE_UP);
    assertThat(receiver.at(path)).hasSize(1);
  }

  @Test
  void an_appointment_whose_event_cannot_be_stored_is_not_submitted() {
    String endpoint = listening("appointment.submitted");
    postgres.execute(
        "alter table webhook_message add constraint unreported check (endpoint_id <> '%s')"
            .formatted(endpoint));
    try {
      assertThat(partner.submit("Unreported", start).outcome()).isEqualTo("500 internal");
    } finally {
      postgres.execute("alter table webhook_message drop constraint unreported");
    }
    assertThat(partner.get("/api/v1/appointments").json().getJsonArray("items")).isEmpty();

    String id = partner.submit("Reported", start).json().getString("id");
    assertThat(receiver.await(path, 1).body()).contains(id);
    assertThat(postgres.number(MESSAGES.formatted(endpoint))).isEqualTo(1);
  }

  @Test
  void a_due_reminder_is_not_sent_again_once_it_is_missed() {
    receiver.answer(path, 503);
    String endpoint = listening("reminder.due");
    String appointment = partner.submit("Reported", start, 60).json().getString("id");
    fallDue(appointment);
    String message = messageWaiting(endpoint);

    postgres.execute(
        """
        update appointment set starts_at = now() - interval '10 minutes',
          ends_at = now() + interval '50 minutes' where id = '%s'\
        """
            .formatted(appointment));
    postgres.execute(
        "update reminder set due_at = now() - interval '6 minutes' where appointment_id = '%s'"
            .formatted(appointment));
    postgres.execute(
        "update webhook_message set next_attempt_at = now() where id = '" + message + "'");

    awaitState(message, "FAILED");
    assertThat(receiver.at(path)).hasSize(1);
    assertThat(postgres.number(REMINDERS.formatted(endpoint))).isEqualTo(1);
    assertThat(partner.reminderOf(appointment).getString("status")).isEqualTo("failed");
  }

  @ParameterizedTest
  @CsvSource({"appointment.submitted, null", "reminder.due, now()"})
  void an_endpoint_without_that_event_or_disabled_hears_of_no_reminder(
      String event, String disabled) {
    String endpoint = listening(event);
    postgres.execute(
        "update webhook_endpoint set disabled_at = %s where id = '%s'"
            .formatted(disabled, endpoint));
    String appointment = partner.submit("Reported", start, 60).json().getString("id");
    fallDue(appointment);

    Waiting.until(
        PATIENCE,
        () -> partner.reminderOf(appointment).getString("status").equals("sent"),
        () -> "the reminder is " + partner.reminderOf(appointment));
    assertThat(postgres.number(REMINDERS.formatted(endpoint))).isZero();
  }

  private static void fallDue(String appointment) {
    postgres.execute(
        "update reminder set due_at = now(), plan_at = now() where appointment_id = '%s'"
            .formatted(appointment));
  }

  /** The id of an endpoint at the path, which takes an event. */
  private String listening(String event) {
    AtomicReference<String> endpoint = new AtomicReference<>("");
    Owners.listen(
        partner.key(),
        id -> {
          endpoint.set(id);
          return receiver.url(path);
        },
        event,
        postgres);
    return endpoint.get();
  }

  /** The id of a message that was answered 503, and waits for an hour. */
  private String waiting() {
    receiver.answer(path, 503);
    String endpoint = listening("appointment.submitted");
    partner.submit("Reported", start);
    return messageWaiting(endpoint);
  }

  /** The id of the message to an endpoint, once it was answered and waits. */
  private String messageWaiting(String endpoint) {
    receiver.await(path, 1);
    String ofEndpoint =
        "select id from webhook_message where endpoint_id = '%s' and state = 'WAITING'"
            + " and attempts = 1";
    List<String> found = new ArrayList<>();
    Waiting.until(
        PATIENCE,
        () -> found.addAll(postgres.texts(ofEndpoint.formatted(endpoint))),
        () -> "no message waits");
    return found.get(0);
  }

  /** Lets a message look as if each of its attempts had stopped its server. */
  private static void abandon(String message, int attempts) {
    postgres.execute("delete from webhook_attempt where message_id = '" + message + "'");
    postgres.execute(
        """
        update webhook_message set state = 'SENDING', attempts = %d, holder = 'stopped',
          lease_until = now() - interval '1 second', next_attempt_at = now() - interval '1 minute'
        where id = '%s'\
        """
            .formatted(attempts, message));
  }

  private static void awaitState(String message, String state) {
    String query = "select state from webhook_message where id = '" + message + "'";
    Waiting.until(
        PATIENCE,
        () -> postgres.texts(query).equals(List.of(state)),
        () -> "the message is " + postgres.texts(query));
  }

  private static List<String> answersTo(String message) {
    return postgres.texts(
        "select answer from webhook_attempt where message_id = '" + message + "'");
  }
}
