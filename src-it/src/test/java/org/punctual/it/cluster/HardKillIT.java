package org.punctual.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailSink;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Partner.Answer;
import org.punctual.it.live.Waiting;
import org.punctual.it.live.WholeMinute;

/**
 * A server is killed while it answers calls, and after it delivered a mail and before it stored the
 * result. Then it starts again.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class HardKillIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int ENOUGH = 100;
  private static final int PAGE = 250;

  private static final Set<String> ACKNOWLEDGED = ConcurrentHashMap.newKeySet();

  /** The log of a failure stays. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path home;

  private static MailSink mailServer;
  private static LiveServer server;
  private static Partner partner;
  private static String cutOff;

  @BeforeAll
  static void kill_and_restart() throws InterruptedException {
    mailServer = MailSink.holding();
    server = LiveServer.start(home, settings());
    partner = Partner.of(server);
    // The appointment starts late enough for the server to run again before it.
    Instant start = WholeMinute.after(Duration.ofMinutes(4).plusSeconds(10));
    cutOff = partner.submit("Cut off", start, 4).json().getString("id");
    mailServer.await(1, PATIENCE);
    Thread booking = new Thread(HardKillIT::bookUntilNobodyAnswers);
    booking.start();
    Waiting.until(
        PATIENCE,
        () -> ACKNOWLEDGED.size() >= ENOUGH,
        () -> "only " + ACKNOWLEDGED.size() + " bookings were answered");

    server.kill();
    booking.join();
    mailServer.release();
    server.restart();
  }

  @AfterAll
  static void end() {
    server.close();
    mailServer.close();
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void no_acknowledged_booking_is_lost() {
    Set<String> lost = new HashSet<>(ACKNOWLEDGED);
    lost.removeAll(storedIds());
    assertThat(lost).isEmpty();
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void the_reminder_is_sent_again_under_the_same_name() {
    Waiting.until(
        PATIENCE,
        () -> partner.reminderOf(cutOff).getString("status").equals("sent"),
        () -> "the reminder is " + partner.reminderOf(cutOff));
    assertThat(mailServer.messageIds()).hasSize(2);
    assertThat(mailServer.messageIds().get(0)).isNotEmpty();
    assertThat(mailServer.messageIds().get(1)).isEqualTo(mailServer.messageIds().get(0));
  }

  private static void bookUntilNobodyAnswers() {
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
    try {
      while (true) {
        Answer answer = partner.submit("Kept", start, 10, 60);
        assertThat(answer.status()).isEqualTo(201);
        ACKNOWLEDGED.add(answer.json().getString("id"));
        start = start.plus(Duration.ofHours(1));
      }
    } catch (UncheckedIOException killed) {
      // The kill of the server ends the bookings.
    }
  }

  private static Set<String> storedIds() {
    Set<String> ids = ConcurrentHashMap.newKeySet();
    String path = "/api/v1/appointments?limit=" + PAGE;
    while (true) {
      JsonObject page = partner.get(path).json();
      ids.addAll(
          page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
              .map(item -> item.getString("id"))
              .collect(Collectors.toSet()));
      if (page.isNull("nextCursor")) {
        return ids;
      }
      path = "/api/v1/appointments?limit=" + PAGE + "&cursor=" + page.getString("nextCursor");
    }
  }

  private static Map<String, String> settings() {
    return Map.of(
        "PENDING_MAX",
        "0",
        "SMTP_HOST",
        "localhost",
        "SMTP_PORT",
        String.valueOf(mailServer.port()));
  }
}
