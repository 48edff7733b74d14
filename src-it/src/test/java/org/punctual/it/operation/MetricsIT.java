package org.punctual.it.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Metrics;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Waiting;

/** The metrics that administrators see at {@code /metrics}. */
@ExtendWith(SharedServer.class)
class MetricsIT {

  private static final Duration LOOK = Duration.ofSeconds(15);

  @Test
  void shows_the_build_and_how_reminders_are(LiveServer server) {
    Metrics metrics = new Metrics(server);
    assertThat(metrics.series("punctual_build_info").get(0))
        .contains("version=\"")
        .contains("commit=\"")
        .containsPattern("schema=\"[0-9.]+\"")
        .endsWith(" 1.0");
    Waiting.until(
        LOOK,
        () -> !Double.isNaN(metrics.sum("punctual_reminders_due")),
        () -> "the reminders that are due stayed unknown");
    assertThat(metrics.sum("punctual_reminders_oldest_due_seconds")).isNotNegative();
    assertThat(metrics.sum("punctual_runner_last_round_seconds")).isBetween(0.0, 5.0);
    assertThat(metrics.sum("punctual_usage_queue")).isNotNegative();
    assertThat(metrics.series("punctual_deliveries_total")).hasSize(12);
    assertThat(metrics.series("punctual_delivery_lateness_seconds_bucket")).isNotEmpty();
  }

  @Test
  void counts_every_answer_of_the_api(LiveServer server) {
    Metrics metrics = new Metrics(server);
    double refused = metrics.calls("me.get", 401);
    double missing = metrics.calls("unknown", 404);
    double malformed = metrics.calls("unknown", 400);
    RawCall.of(server, "GET", "/api/v1/me").send();
    RawCall.of(server, "GET", "/api/v1/me").send();
    RawCall.withKey(server, "GET", "/api/v1/none-such").send();
    RawCall.withKey(server, "GET", "/api/v1/me%2F").send();

    assertThat(metrics.calls("me.get", 401)).isEqualTo(refused + 2);
    assertThat(metrics.calls("unknown", 404)).isEqualTo(missing + 1);
    assertThat(metrics.calls("unknown", 400)).isEqualTo(malformed + 1);
    assertThat(metrics.series("punctual_api_call_seconds_bucket")).isNotEmpty();
  }

  /** All labels come from closed sets, whatever clients send. */
  @Test
  void no_client_chooses_a_label(LiveServer server) {
    for (int i = 0; i < 20; i++) {
      RawCall.withKey(server, "Z" + i, "/api/v1/p" + i + "?q" + i).send();
      RawCall.of(server, "GET", "/api/v1/appointments/" + i).header("X-Request-Id", "r" + i).send();
    }
    Metrics metrics = new Metrics(server);
    assertThat(metrics.series("punctual_api_calls_total")).hasSizeLessThan(60);
    assertThat(metrics.text()).doesNotContain("Z19", "p19", "q19", "r19");
  }
}
