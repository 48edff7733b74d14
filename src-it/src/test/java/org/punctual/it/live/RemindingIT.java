package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.MailBox.Arrival;

/** Reminders arrive once and at their minute, whatever happens to the server before. */
@Execution(ExecutionMode.CONCURRENT)
class RemindingIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void startMailServer() {
    mailServer.start();
  }

  @AfterEach
  void stopMailServer() {
    mailServer.stop();
  }

  /**
   * One reminder falls due while the server is down, before its appointment starts; the other, of
   * the same appointment, at the start, when the server runs again: two minutes later, for a start
   * may take one on a busy machine.
   */
  @Test
  void aRestartLosesNothingAndRepeatsNothing(@TempDir Path home) {
    try (LiveServer server = LiveServer.start(home, mailSettings());
        MailBox box = new MailBox(mailServer)) {
      Partner partner = Partner.of(server);
      Instant start = WholeMinute.after(Duration.ofSeconds(140));
      Instant dueWhileDown = start.minus(Duration.ofMinutes(2));
      String id = partner.submit("Restarted", start, 0, 2).json().getString("id");

      server.stop();
      assertThat(box.arrivals()).isEmpty();
      Patience.until(
          PATIENCE, () -> Instant.now().isAfter(dueWhileDown), () -> "time stands still");
      server.restart();

      box.await(2, PATIENCE);
      Arrival late = box.arrivals().get(0);
      Arrival punctual = box.arrivals().get(1);
      assertThat(late.at()).isBefore(start);
      assertThat(punctual.at()).isBetween(start, start.plusSeconds(1));
      assertThat(late.messageId()).isNotEqualTo(punctual.messageId());
      assertThat(punctual.text()).contains("Restarted", "/appointments/view?id=" + id);
      awaitAllSent(partner, id);
      assertThat(box.arrivals()).hasSize(2);
    }
  }

  private static void awaitAllSent(Partner partner, String id) {
    Patience.until(
        PATIENCE,
        () -> statusesOf(partner, id).equals(List.of("sent", "sent")),
        () -> "the reminders are " + statusesOf(partner, id));
  }

  private static List<String> statusesOf(Partner partner, String id) {
    return partner
        .get("/api/v1/appointments/" + id)
        .json()
        .getJsonArray("reminders")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(reminder -> reminder.getString("status"))
        .toList();
  }

  private Map<String, String> mailSettings() {
    return Map.of(
        "SMTP_HOST", "localhost", "SMTP_PORT", String.valueOf(mailServer.getSmtp().getPort()));
  }
}
