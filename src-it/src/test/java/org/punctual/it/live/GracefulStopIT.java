package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.it.live.RawCall.Answer;

/**
 * A stop that a balancer can follow: the server is not ready first, and goes on answering for the
 * stop delay. No answered call is lost from the usage.
 */
@Execution(ExecutionMode.CONCURRENT)
class GracefulStopIT {

  private static final Duration DELAY = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** How an administrator stops a server. */
  enum Way {
    COMMAND,
    SIGNAL
  }

  private int answered;
  private boolean saidNotReady;
  private boolean closesConnections;

  @ParameterizedTest
  @EnumSource
  void theServerAnswersForTheDelayAndLosesNothing(Way way, @TempDir Path home) throws Exception {
    Map<String, String> settings = Map.of("STOP_DELAY", String.valueOf(DELAY.toSeconds()));
    try (LiveServer server = LiveServer.start(home, settings)) {
      Thread stopping = new Thread(() -> stop(server, way));
      Instant asked = Instant.now();
      stopping.start();
      Instant refused = callUntilRefused(server);
      stopping.join();

      assertThat(saidNotReady).isTrue();
      assertThat(Duration.between(asked, refused)).isGreaterThan(DELAY);
      assertThat(closesConnections).isTrue();
      server.exitCode();
      server.restart();
      assertThat(storedCalls(server)).isEqualTo(answered);
    }
  }

  private Instant callUntilRefused(LiveServer server) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        Answer call = RawCall.withKey(server, "GET", "/api/v1/me").send();
        assertThat(call.status()).isEqualTo(200);
        answered++;
        lookAtReadiness(server);
      } catch (UncheckedIOException refused) {
        return Instant.now();
      }
    }
    throw new AssertionError("the server does not stop");
  }

  private void lookAtReadiness(LiveServer server) {
    Answer ready = RawCall.of(server, "GET", "/health/ready").send();
    if (ready.status() == 503 && !saidNotReady) {
      saidNotReady = true;
      closesConnections = closesConnection(server);
    }
  }

  private static boolean closesConnection(LiveServer server) {
    try {
      return Http.send(HttpRequest.newBuilder(server.at("/login")))
          .headers()
          .firstValue("Connection")
          .filter("close"::equalsIgnoreCase)
          .isPresent();
    } catch (IOException noAnswer) {
      throw new UncheckedIOException(noAnswer);
    }
  }

  private static void stop(LiveServer server, Way way) {
    switch (way) {
      case COMMAND -> server.stop();
      case SIGNAL -> server.terminate();
    }
  }

  private static int storedCalls(LiveServer server) {
    return Partner.of(server)
        .get("/api/v1/usage")
        .json()
        .getJsonArray("days")
        .getValuesAs(JsonObject.class)
        .stream()
        .mapToInt(day -> day.getInt("calls"))
        .sum();
  }
}
