package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a client counted is what its owner sees, after a graceful stop too. */
@Execution(ExecutionMode.CONCURRENT)
class UsageIT {

  private final Map<String, Integer> counted = new TreeMap<>();

  @Test
  void everyCallIsCountedOnce(@TempDir Path home) {
    try (LiveServer server = LiveServer.start(home, Map.of("PENDING_MAX", "0"))) {
      Partner partner = Partner.of(server);
      callEverything(partner);

      server.stop();
      server.restart();

      assertThat(storedCalls(partner)).isEqualTo(counted);
    }
  }

  private void callEverything(Partner partner) {
    Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));
    for (int i = 0; i < 40; i++) {
      // every second one asks for the hour before, and is refused
      partner.submit("Counted", hour.plus(Duration.ofHours(i / 2)), 60);
      count("appointments.create");
      partner.get("/api/v1/appointments?date=2026-12-01");
      count("appointments.list");
      partner.get("/api/v1/appointments/" + i);
      count("appointments.get");
    }
    partner.get("/api/v1/me");
    count("me.get");
    partner.get("/api/v1/appointments?dat=2026-12-01");
    count("appointments.list");
    partner.get("/api/v1/nothing");
    count("unknown");
  }

  private void count(String operation) {
    counted.merge(operation, 1, Integer::sum);
  }

  private static Map<String, Integer> storedCalls(Partner partner) {
    Map<String, Integer> stored = new TreeMap<>();
    partner
        .get("/api/v1/usage")
        .json()
        .getJsonArray("days")
        .getValuesAs(JsonObject.class)
        .forEach(
            day -> stored.merge(day.getString("operation"), day.getInt("calls"), Integer::sum));
    return stored;
  }
}
