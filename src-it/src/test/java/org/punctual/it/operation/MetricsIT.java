package org.punctual.it.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Waiting;

/** The metrics that administrators see at {@code /metrics}. */
@ExtendWith(SharedServer.class)
class MetricsIT {

  private static final Duration LOOK = Duration.ofSeconds(15);

  @Test
  void shows_the_build_and_how_reminders_are(LiveServer server) {
    assertThat(series(server, "punctual_build_info").get(0))
        .contains("version=\"")
        .contains("commit=\"")
        .containsPattern("schema=\"[0-9.]+\"")
        .endsWith(" 1.0");
    Waiting.until(
        LOOK,
        () -> !valueOf(server, "punctual_reminders_due").equals("NaN"),
        () -> "the reminders that are due stayed unknown");
    assertThat(Double.parseDouble(valueOf(server, "punctual_reminders_oldest_due_seconds")))
        .isNotNegative();
    assertThat(Double.parseDouble(valueOf(server, "punctual_runner_last_round_seconds")))
        .isBetween(0.0, 5.0);
    assertThat(Double.parseDouble(valueOf(server, "punctual_usage_queue"))).isNotNegative();
    assertThat(series(server, "punctual_deliveries_total")).hasSize(12);
    assertThat(series(server, "punctual_delivery_lateness_seconds_bucket")).isNotEmpty();
  }

  @Test
  void counts_every_answer_of_the_api(LiveServer server) {
    long refused = calls(server, "me.get", "401");
    long missing = calls(server, "unknown", "404");
    long malformed = calls(server, "unknown", "400");
    RawCall.of(server, "GET", "/api/v1/me").send();
    RawCall.of(server, "GET", "/api/v1/me").send();
    RawCall.withKey(server, "GET", "/api/v1/none-such").send();
    RawCall.withKey(server, "GET", "/api/v1/me%2F").send();

    assertThat(calls(server, "me.get", "401")).isEqualTo(refused + 2);
    assertThat(calls(server, "unknown", "404")).isEqualTo(missing + 1);
    assertThat(calls(server, "unknown", "400")).isEqualTo(malformed + 1);
    assertThat(series(server, "punctual_api_call_seconds_bucket")).isNotEmpty();
  }

  /** All labels come from closed sets, whatever clients send. */
  @Test
  void no_client_chooses_a_label(LiveServer server) {
    for (int i = 0; i < 20; i++) {
      RawCall.withKey(server, "Z" + i, "/api/v1/p" + i + "?q" + i).send();
      RawCall.of(server, "GET", "/api/v1/appointments/" + i).header("X-Request-Id", "r" + i).send();
    }
    assertThat(series(server, "punctual_api_calls_total")).hasSizeLessThan(60);
    assertThat(metrics(server)).doesNotContain("Z19", "p19", "q19", "r19");
  }

  private static long calls(LiveServer server, String operation, String status) {
    return series(server, "punctual_api_calls_total").stream()
        .filter(line -> line.contains("operation=\"" + operation + "\""))
        .filter(line -> line.contains("status=\"" + status + "\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static String valueOf(LiveServer server, String name) {
    String line = series(server, name).get(0);
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private static List<String> series(LiveServer server, String name) {
    return metrics(server).lines().filter(line -> line.startsWith(name + "{")).toList();
  }

  private static String metrics(LiveServer server) {
    return RawCall.of(server, "GET", "/metrics").send().body();
  }
}
