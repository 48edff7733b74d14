package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.Partner.Answer;

/** What was acknowledged survives a server that is killed right after its answer. */
@Execution(ExecutionMode.CONCURRENT)
class HardKillIT {

  private static final int ENOUGH = 100;
  private static final int PAGE = 250;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  @Test
  void noAcknowledgedBookingIsLost(@TempDir Path home) throws Exception {
    try (LiveServer server = LiveServer.start(home, Map.of("PENDING_MAX", "0"))) {
      Partner partner = Partner.of(server);
      Thread booking = new Thread(() -> bookUntilNobodyAnswers(partner));
      booking.start();
      Patience.until(
          Duration.ofMinutes(1),
          () -> acknowledged.size() >= ENOUGH,
          () -> "only " + acknowledged.size() + " bookings were answered");

      server.kill();
      booking.join();
      server.restart();

      assertThat(idsStoredFor(partner)).containsAll(acknowledged);
    }
  }

  private void bookUntilNobodyAnswers(Partner partner) {
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
    try {
      while (true) {
        Answer answer = partner.submit("Kept", start, 10, 60);
        assertThat(answer.status()).isEqualTo(201);
        acknowledged.add(answer.json().getString("id"));
        start = start.plus(Duration.ofHours(1));
      }
    } catch (UncheckedIOException killed) {
      // that is what it waits for
    }
  }

  private static Set<String> idsStoredFor(Partner partner) {
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
}
