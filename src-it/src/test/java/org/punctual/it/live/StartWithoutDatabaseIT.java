package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.RawCall.Answer;

/** A server that starts before its database waits for it, says so, and serves when it comes. */
@Execution(ExecutionMode.CONCURRENT)
class StartWithoutDatabaseIT {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration SERVES_WITHIN = Duration.ofMinutes(1);

  @Test
  void theServerWaitsAndThenServes(@TempDir Path home) throws IOException {
    try (Postgres postgres = Postgres.start();
        Switchboard line = Switchboard.to(postgres.port())) {
      line.cut();
      try (LiveServer server = LiveServer.launch(home, Postgres.settings(line.port()))) {
        String waiting = "Waiting for the database at localhost:" + line.port() + " (DB_URL)";
        Patience.until(
            START,
            () -> isLive(server) && server.log().contains(waiting),
            () -> "does not wait: " + server.log());
        nobodyIsServed(server);
        assertThat(Pattern.compile(Pattern.quote(waiting)).matcher(server.log()).results().count())
            .isLessThan(5);
        assertThat(server.log()).doesNotContain(Postgres.PASSWORD);

        line.restore();
        Patience.until(
            SERVES_WITHIN,
            () -> Http.statusOf(server.at("/health/ready")) == 200,
            () -> "does not serve: " + server.log());
        everybodyIsServed(server);
      }
    }
  }

  private static void nobodyIsServed(LiveServer server) throws IOException {
    assertThat(Http.statusOf(server.at("/health/started"))).isEqualTo(503);
    assertThat(Http.statusOf(server.at("/health/ready"))).isEqualTo(503);
    Answer call = RawCall.withKey(server, "GET", "/api/v1/me").send();
    assertThat(call.outcome()).isEqualTo("503 unavailable");
    assertThat(Integer.parseInt(call.header("Retry-After").orElseThrow())).isPositive();
    HttpResponse<String> page = Http.send(HttpRequest.newBuilder(server.at("/login")));
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("Punctual").contains("database");
  }

  private static void everybodyIsServed(LiveServer server) {
    assertThat(Http.statusOf(server.at("/health/started"))).isEqualTo(200);
    assertThat(Http.statusOf(server.at("/login"))).isEqualTo(200);
    assertThat(Partner.of(server).get("/api/v1/me").status()).isEqualTo(200);
  }

  private static boolean isLive(LiveServer server) {
    return Http.statusOf(server.at("/health/live")) == 200;
  }
}
