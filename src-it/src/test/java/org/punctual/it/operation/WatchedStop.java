package org.punctual.it.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;

/** A stop of a server, as seen by a client that calls all the time. */
final class WatchedStop {

  /** The setting {@code STOP_DELAY} of the servers that are watched. */
  static final Duration DELAY = Duration.ofSeconds(4);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LiveServer server;
  private final CountedCalls calls;
  private boolean notReady;
  private boolean closesConnections;

  private WatchedStop(LiveServer server, CountedCalls calls) {
    this.server = server;
    this.calls = calls;
  }

  /**
   * Stops a server and asserts that it answers each call for the delay, says that it is not ready,
   * and closes connections. The process has ended afterwards.
   *
   * @param stop the way to stop it
   */
  static void assertGraceful(Runnable stop, LiveServer server, CountedCalls calls)
      throws InterruptedException {
    WatchedStop watched = new WatchedStop(server, calls);
    Thread stopping = new Thread(stop);
    Instant asked = Instant.now();
    stopping.start();
    Instant refused = watched.callUntilRefused();
    stopping.join();

    assertThat(watched.notReady).isTrue();
    assertThat(Duration.between(asked, refused)).isGreaterThan(DELAY);
    assertThat(watched.closesConnections).isTrue();
    server.exitCode();
  }

  private Instant callUntilRefused() {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        assertThat(calls.ofMe().status()).isEqualTo(200);
        lookAtReadiness();
      } catch (UncheckedIOException refused) {
        return Instant.now();
      }
    }
    throw new AssertionError("the server does not stop");
  }

  private void lookAtReadiness() {
    if (!notReady && RawCall.of(server, "GET", "/health/ready").send().status() == 503) {
      notReady = true;
      closesConnections = closesConnection();
    }
  }

  private boolean closesConnection() {
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
