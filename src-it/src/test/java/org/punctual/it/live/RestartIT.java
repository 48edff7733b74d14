package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.MailBox.Arrival;
import org.punctual.it.live.Partner.Answer;

/** Time goes on while a server is stopped: reminders fall due, and appointments begin and end. */
@Execution(ExecutionMode.CONCURRENT)
class RestartIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PATH = "/api/v1/appointments/";

  @TempDir private static Path home;

  private static GreenMail mailServer;
  private static MailBox box;
  private static LiveServer server;
  private static Partner partner;
  private static Instant start;
  private static String reminded;
  private static String ended;
  private static String begun;

  /**
   * One reminder falls due while the server is stopped; the other, of the same appointment, at its
   * start, when the server runs again: two minutes later, because a start may take one minute on a
   * busy machine.
   */
  @BeforeAll
  static void restartAfterOneReminderFellDue() throws SQLException {
    mailServer = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
    box = new MailBox(mailServer);
    server = LiveServer.start(home, mailSettings());
    partner = Partner.of(server);
    start = WholeMinute.after(Duration.ofSeconds(140));
    Instant dueWhileStopped = start.minus(Duration.ofMinutes(2));
    Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(1));
    reminded = submitted("Restarted", start, 0, 2);
    ended = submitted("Soon over", tomorrow);
    begun = submitted("Soon under way", tomorrow.plus(Duration.ofHours(1)));

    server.stop();
    assertThat(box.arrivals()).isEmpty();
    // As if it were tomorrow, half an hour after the change from one to the other.
    startEarlier(Duration.ofDays(1).plusMinutes(90), ended, begun);
    Patience.until(
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
  @Execution(ExecutionMode.SAME_THREAD)
  void noReminderIsLostOrRepeated() {
    box.await(2, PATIENCE);
    Arrival late = box.arrivals().get(0);
    Arrival punctual = box.arrivals().get(1);
    assertThat(late.at()).isBefore(start);
    assertThat(punctual.at()).isBetween(start, start.plusSeconds(1));
    assertThat(late.messageId()).isNotEqualTo(punctual.messageId());
    assertThat(punctual.text()).contains("Restarted", "/appointments/view?id=" + reminded);
    Patience.until(
        PATIENCE,
        () -> statuses().equals(List.of("sent", "sent")),
        () -> "the reminders are " + statuses());
    assertThat(box.arrivals()).hasSize(2);
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void anEndedAppointmentIsHistoryAndABegunOneCanBeCanceled() {
    Answer refused = partner.post(PATH + ended + "/cancel", "{}");
    assertThat(refused.outcome()).isEqualTo("409 wrong-status");
    assertThat(partner.get(PATH + ended).json().getString("status")).isEqualTo("pending");
    Answer canceled = partner.post(PATH + begun + "/cancel", "{}");
    assertThat(canceled.json().getString("status")).isEqualTo("canceled");
  }

  private static String submitted(String title, Instant start, int... minutesBefore) {
    return partner.submit(title, start, minutesBefore).json().getString("id");
  }

  /** Nobody can wait for a day to pass, therefore the database of the stopped server changes. */
  private static void startEarlier(Duration by, String... ids) throws SQLException {
    String url = "jdbc:h2:file:" + home.resolve("data/punctual") + ";IFEXISTS=TRUE";
    String sql =
        "update appointment set starts_at = dateadd(second, ?, starts_at),"
            + " ends_at = dateadd(second, ?, ends_at) where id = ?";
    try (Connection database = DriverManager.getConnection(url, "punctual", "");
        PreparedStatement update = database.prepareStatement(sql)) {
      for (String id : ids) {
        update.setLong(1, -by.toSeconds());
        update.setLong(2, -by.toSeconds());
        update.setObject(3, UUID.fromString(id));
        assertThat(update.executeUpdate()).isEqualTo(1);
      }
    }
  }

  private static List<String> statuses() {
    return partner
        .get(PATH + reminded)
        .json()
        .getJsonArray("reminders")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(reminder -> reminder.getString("status"))
        .toList();
  }

  private static Map<String, String> mailSettings() {
    return Map.of(
        "SMTP_HOST", "localhost", "SMTP_PORT", String.valueOf(mailServer.getSmtp().getPort()));
  }
}
