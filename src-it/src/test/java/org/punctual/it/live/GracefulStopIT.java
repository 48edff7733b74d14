package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A stop that a balancer can follow: the server is not ready first, and goes on answering for the
 * stop delay. No answered call is lost from the usage.
 */
@Execution(ExecutionMode.CONCURRENT)
class GracefulStopIT {

  private static final Duration DELAY = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What a client notices of one stop. */
  private static final class Notice {

    private boolean notReady;
    private boolean closesConnections;
  }

  @Test
  void theServerAnswersForTheDelayAndLosesNothing(@TempDir Path home) throws Exception {
    Map<String, String> settings =
        Map.of("STOP_DELAY", String.valueOf(DELAY.toSeconds()), "PENDING_MAX", "0");
    try (LiveServer server = LiveServer.start(home, settings)) {
      CountedCalls calls = new CountedCalls(Partner.of(server));
      calls.ofManyOperations();

      // Service managers send a signal, administrators type the command.
      assertGraceful(server::terminate, server, calls);
      assertGraceful(server::stop, server, calls);
    }
  }

  private static void assertGraceful(Runnable stop, LiveServer server, CountedCalls calls)
      throws InterruptedException {
    Notice notice = new Notice();
    Thread stopping = new Thread(stop);
    Instant asked = Instant.now();
    stopping.start();
    Instant refused = callUntilRefused(server, calls, notice);
    stopping.join();

    assertThat(notice.notReady).isTrue();
    assertThat(Duration.between(asked, refused)).isGreaterThan(DELAY);
    assertThat(notice.closesConnections).isTrue();
    server.exitCode();
    server.restart();
    Map<String, Integer> made = calls.made();
    assertThat(calls.stored()).isEqualTo(made);
  }

  private static Instant callUntilRefused(LiveServer server, CountedCalls calls, Notice notice) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        assertThat(calls.ofMe().status()).isEqualTo(200);
        lookAtReadiness(server, notice);
      } catch (UncheckedIOException refused) {
        return Instant.now();
      }
    }
    throw new AssertionError("the server does not stop");
  }

  private static void lookAtReadiness(LiveServer server, Notice notice) {
    if (!notice.notReady && RawCall.of(server, "GET", "/health/ready").send().status() == 503) {
      notice.notReady = true;
      notice.closesConnections = closesConnection(server);
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
}
