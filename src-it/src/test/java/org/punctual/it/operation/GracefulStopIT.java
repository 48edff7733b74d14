package org.punctual.it.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailBox;
import org.punctual.it.live.MailBox.Arrival;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Partner.Answer;
import org.punctual.it.live.Waiting;
import org.punctual.it.live.WholeMinute;

/**
 * A server is stopped by a signal, as service managers do, and starts again. Meanwhile reminders
 * fall due, and appointments begin and end. Then it is stopped by the command, as administrators
 * do.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestMethodOrder(OrderAnnotation.class)
@Tag("slow")
class GracefulStopIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PATH = "/api/v1/appointments/";

  @TempDir private static Path home;

  private static GreenMail mailServer;
  private static MailBox box;
  private static LiveServer server;
  private static Partner partner;
  private static CountedCalls calls;
  private static Instant start;
  private static String reminded;
  private static String ended;
  private static String begun;

  /**
   * One reminder falls due while the server is stopped. The other reminder of the same appointment
   * falls due at the start of the appointment, when the server runs again. This is two minutes
   * later, because a start may take one minute on a busy machine.
   */
  @BeforeAll
  static void restart_after_one_reminder_fell_due() throws SQLException, InterruptedException {
    mailServer = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
    box = new MailBox(mailServer);
    server = LiveServer.start(home, settings());
    partner = Partner.of(server);
    calls = new CountedCalls(partner);
    calls.ofManyOperations();
    start = WholeMinute.after(Duration.ofSeconds(150));
    Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(1));
    reminded = submitted("Restarted", start, 0, 2);
    ended = submitted("Soon over", tomorrow);
    begun = submitted("Soon under way", tomorrow.plus(Duration.ofHours(1)));

    WatchedStop.assertGraceful(server::terminate, server, calls);
    assertThat(box.arrivals()).isEmpty();
    // As if it were tomorrow, half an hour after the one appointment ended and the other began.
    new StoppedDatabase(home).startEarlier(Duration.ofDays(1).plusMinutes(90), ended, begun);
    Instant dueWhileStopped = start.minus(Duration.ofMinutes(2));
    Waiting.until(
        PATIENCE, () -> Instant.now().isAfter(dueWhileStopped), () -> "time stands still");
    server.restart();
  }

  @AfterAll
  static void end() {
    server.close();
    box.close();
    mailServer.stop();
  }

  @Test
  @Order(1)
  @Execution(ExecutionMode.SAME_THREAD)
  void every_call_before_the_stop_is_counted() {
    List<Map<String, Integer>> possible = calls.possible();
    assertThat(calls.stored()).isIn(possible);
  }

  @Test
  @Order(2)
  @Execution(ExecutionMode.SAME_THREAD)
  void an_ended_appointment_is_history_and_a_begun_one_can_be_canceled() {
    Answer refused = partner.post(PATH + ended + "/cancel", "{}");
    assertThat(refused.outcome()).isEqualTo("409 wrong-status");
    calls.of("appointments.cancel");
    assertThat(partner.get(PATH + ended).json().getString("status")).isEqualTo("pending");
    calls.of("appointments.get");
    Answer canceled = partner.post(PATH + begun + "/cancel", "{}");
    assertThat(canceled.json().getString("status")).isEqualTo("canceled");
    calls.of("appointments.cancel");
  }

  @Test
  @Order(3)
  @Execution(ExecutionMode.SAME_THREAD)
  void no_reminder_is_lost_or_repeated() {
    box.await(2, PATIENCE);
    Arrival late = box.arrivals().get(0);
    Arrival punctual = box.arrivals().get(1);
    assertThat(late.at()).isBefore(start);
    assertThat(punctual.at()).isBetween(start, start.plusSeconds(1));
    assertThat(late.messageId()).isNotEqualTo(punctual.messageId());
    assertThat(punctual.text()).contains("Restarted", "/appointments/view?id=" + reminded);
    Waiting.until(
        PATIENCE,
        () -> statuses().equals(List.of("sent", "sent")),
        () -> "the reminders are " + statuses());
    assertThat(box.arrivals()).hasSize(2);
  }

  @Test
  @Order(4)
  @Execution(ExecutionMode.SAME_THREAD)
  void the_command_stops_it_as_gracefully() throws SQLException, InterruptedException {
    WatchedStop.assertGraceful(server::stop, server, calls);

    assertThat(new StoppedDatabase(home).recordedCalls()).isIn(calls.possible());
  }

  private static String submitted(String title, Instant start, int... minutesBefore) {
    Answer answer = partner.submit(title, start, minutesBefore);
    calls.of("appointments.create");
    return answer.json().getString("id");
  }

  private static List<String> statuses() {
    Answer answer = partner.get(PATH + reminded);
    calls.of("appointments.get");
    return answer.json().getJsonArray("reminders").getValuesAs(JsonObject.class).stream()
        .map(reminder -> reminder.getString("status"))
        .toList();
  }

  private static Map<String, String> settings() {
    return Map.of(
        "STOP_DELAY",
        String.valueOf(WatchedStop.DELAY.toSeconds()),
        "PENDING_MAX",
        "0",
        "SMTP_HOST",
        "localhost",
        "SMTP_PORT",
        String.valueOf(mailServer.getSmtp().getPort()));
  }
}
