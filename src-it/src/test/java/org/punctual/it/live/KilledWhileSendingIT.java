package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server that dies between handing a reminder over and writing down how that went. */
@Execution(ExecutionMode.CONCURRENT)
class KilledWhileSendingIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void theReminderIsSentAgainUnderTheSameName(@TempDir Path home) {
    try (MailSink mailServer = MailSink.holding();
        LiveServer server = LiveServer.start(home, settings(mailServer))) {
      Partner partner = Partner.of(server);
      // with time to start again before the appointment does
      Instant start = WholeMinute.after(Duration.ofMinutes(4).plusSeconds(10));
      String id = partner.submit("Cut off", start, 4).json().getString("id");
      mailServer.await(1, PATIENCE);

      server.kill();
      mailServer.release();
      server.restart();

      Patience.until(
          PATIENCE,
          () -> partner.reminderOf(id).getString("status").equals("sent"),
          () -> "the reminder is " + partner.reminderOf(id));
      assertThat(mailServer.messageIds()).hasSize(2);
      assertThat(mailServer.messageIds().get(0)).isNotEmpty();
      assertThat(mailServer.messageIds().get(1)).isEqualTo(mailServer.messageIds().get(0));
    }
  }

  private static Map<String, String> settings(MailSink mailServer) {
    return Map.of("SMTP_HOST", "localhost", "SMTP_PORT", String.valueOf(mailServer.port()));
  }
}
