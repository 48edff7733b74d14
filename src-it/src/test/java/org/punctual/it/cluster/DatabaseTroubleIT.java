package org.punctual.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.Crowd;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Metrics;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Switchboard;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/**
 * The database is missing at the start, is defective, has an outage, and is busy. All tests use one
 * server, because each start takes longer than all of these tests.
 */
@ExtendWith(SharedBrowser.class)
@Execution(ExecutionMode.CONCURRENT)
@TestMethodOrder(OrderAnnotation.class)
class DatabaseTroubleIT {

  private static final String ALL = "/api/v1/appointments";
  private static final int CONNECTIONS = 4;
  private static final int CLIENTS = 16;
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration SERVES_WITHIN = Duration.ofMinutes(1);
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(5);

  /**
   * Longer than the four seconds in which the server notices an outage. Callers wait for a
   * connection for ten seconds, and all of them must get one after that.
   */
  private static final Duration BUSY = Duration.ofMillis(4_500);

  /** The time that balancers usually wait for an answer. */
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2);

  private static final String HOLD = "select 1 from account for update";

  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

  private static Postgres postgres;
  private static Switchboard line;
  private static LiveServer server;

  @BeforeAll
  static void start_without_database(@TempDir Path home) {
    postgres = Postgres.start();
    line = Switchboard.to(postgres.port());
    line.cut();
    Map<String, String> settings = new HashMap<>(Postgres.settings(line.port()));
    settings.put("DB_POOL", String.valueOf(CONNECTIONS));
    server = LiveServer.launch(home, settings);
  }

  @AfterAll
  static void end() {
    server.close();
    line.close();
    postgres.close();
  }

  @Test
  @Order(1)
  @Execution(ExecutionMode.SAME_THREAD)
  void the_server_waits_for_the_database_and_then_serves() throws IOException {
    String waiting = "Waiting for the database at localhost:" + line.port() + " (DB_URL)";
    Waiting.until(
        START,
        () -> statusOf("/health/live") == 200 && server.log().contains(waiting),
        () -> "does not wait: " + server.log());
    assertNobodyIsServed();
    assertThat(Pattern.compile(Pattern.quote(waiting)).matcher(server.log()).results().count())
        .isLessThan(5);
    assertThat(server.log()).doesNotContain(Postgres.PASSWORD);

    line.restore();
    Waiting.until(
        SERVES_WITHIN,
        () -> statusOf("/health/ready") == 200,
        () -> "does not serve: " + server.log());
    assertThat(server.log()).as("before it was ready").contains("Requested the first pages");
    assertThat(statusOf("/health/started")).isEqualTo(200);
    assertThat(statusOf("/login")).isEqualTo(200);
    assertThat(outcome()).isEqualTo("200");
  }

  @Test
  @Order(2)
  @Execution(ExecutionMode.SAME_THREAD)
  void a_defect_shows_partners_nothing_but_the_request() {
    postgres.execute("alter table appointment rename to mislaid");
    Answer failed = call().header("X-Request-Id", "look-it-up").send();
    postgres.execute("alter table mislaid rename to appointment");

    assertThat(failed.outcome()).isEqualTo("500 internal");
    assertThat(failed.json().keySet())
        .containsExactly("type", "title", "status", "detail", "instance", "code", "requestId");
    assertThat(failed.json().getString("requestId")).isEqualTo("look-it-up");
    assertThat(failed.body().toLowerCase(Locale.ROOT))
        .doesNotContain("select", "sql", "exception", "org.", "java", "mislaid");
    assertThat(logged("look-it-up")).anyMatch(line -> line.contains("A call failed"));
    assertThat(outcome()).isEqualTo("200");
  }

  @Test
  @Order(3)
  @Execution(ExecutionMode.SAME_THREAD)
  void an_outage_says_when_to_come_back_and_logs_no_traces(Browser browser) {
    Metrics metrics = new Metrics(server);
    double counted = metrics.calls("appointments.list", 503);
    Visitor owner = signedIn(browser);
    String logBefore = server.log();
    line.cut();
    Answer refused = call().header("X-Request-Id", "come-back").send();

    assertThat(refused.outcome()).isEqualTo("503 unavailable");
    assertThat(logged("come-back"))
        .anyMatch(line -> line.contains("A call could not be answered for now"));
    assertThat(refused.header("Retry-After").orElseThrow()).matches("[1-9]\\d*");
    assertThat(refused.header("Content-Type")).contains("application/problem+json");
    assertThat(metrics.calls("appointments.list", 503)).isEqualTo(counted + 1);
    assertThatThePageDescribesTheOutage(owner);
    Waiting.until(
        NOTICED_WITHIN,
        () -> statusOf("/health/ready") == 503,
        () -> "still ready without a database");
    assertThat(statusOf("/health/live")).isEqualTo(200);
    assertThat(statusOf("/login")).isEqualTo(503);
    assertThatThePageDescribesTheOutage(owner);

    line.restore();
    Waiting.until(SERVES_WITHIN, () -> outcome().equals("200"), () -> "still " + outcome());
    assertThat(owner.page().navigate(appointments()).status()).isEqualTo(200);
    owner.close();
    assertThat(server.log().substring(logBefore.length()))
        .doesNotContain("Local Exception Stack", "J2CA0046E")
        .doesNotContainPattern("(?m)^\\s+at \\w+\\.");
  }

  @Test
  @Order(4)
  @Execution(ExecutionMode.SAME_THREAD)
  void a_busy_database_is_no_outage() throws SQLException {
    Instant hour = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(400));
    Waiting.until(SERVES_WITHIN, DatabaseTroubleIT::isReadyInTime, () -> "not ready again");
    try (Crowd crowd = new Crowd(Partner.of(server));
        Connection held = postgres.hold(HOLD)) {
      CompletableFuture<Void> all = CompletableFuture.runAsync(() -> crowd.assertThatOneGets(hour));
      Waiting.until(
          SERVES_WITHIN,
          () -> postgres.number(WAITING) >= CONNECTIONS,
          () -> postgres.number(WAITING) + " connections wait");

      assertThat(Waiting.tried(BUSY, () -> !isReadyInTime())).as("not ready, or late").isFalse();
      assertThat(all).isNotDone();
      held.rollback();
      all.join();
    }
  }

  /** The first callers occupy all connections, and the others wait for one in vain. */
  @Test
  @Order(5)
  @Execution(ExecutionMode.SAME_THREAD)
  void an_overloaded_server_says_when_to_come_back() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    Instant hour = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(500));
    String booking = "{\"title\":\"Crowded\",\"start\":\"" + hour + "\"}";
    try (Connection held = postgres.hold(HOLD)) {
      List<CompletableFuture<Answer>> answers =
          Stream.generate(() -> RawCall.withKey(server, "POST", ALL).json(booking))
              .limit(CLIENTS)
              .map(call -> CompletableFuture.supplyAsync(call::send, clients))
              .toList();
      Waiting.until(
          SERVES_WITHIN,
          () -> answered(answers).count() >= CLIENTS - CONNECTIONS,
          () -> "only " + answered(answers).count() + " are answered");
      assertThat(answered(answers))
          .allSatisfy(one -> assertThat(one.outcome()).isEqualTo("503 unavailable"))
          .allSatisfy(
              one -> assertThat(one.header("Retry-After")).get().asString().matches("\\d+"));
      held.rollback();
      assertThat(answers.stream().map(CompletableFuture::join).map(Answer::outcome))
          .isSubsetOf("201", "409 slot-taken", "503 unavailable");
    } finally {
      clients.shutdownNow();
    }
    assertThat(outcome()).isEqualTo("200");
  }

  private static Stream<Answer> answered(List<CompletableFuture<Answer>> answers) {
    return answers.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join);
  }

  private static List<String> logged(String requestId) {
    return server.log().lines().filter(line -> line.contains(requestId)).toList();
  }

  private static void assertNobodyIsServed() throws IOException {
    assertThat(statusOf("/health/started")).isEqualTo(503);
    assertThat(statusOf("/health/ready")).isEqualTo(503);
    Answer call = RawCall.withKey(server, "GET", "/api/v1/me").send();
    assertThat(call.outcome()).isEqualTo("503 unavailable");
    assertThat(Integer.parseInt(call.header("Retry-After").orElseThrow())).isPositive();
    HttpResponse<String> page = Http.send(HttpRequest.newBuilder(server.at("/login")));
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("Punctual").contains("database");
  }

  private static Visitor signedIn(Browser browser) {
    Visitor owner = new Visitor(browser, server);
    owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
    assertThat(owner.page().navigate(appointments()).status()).isEqualTo(200);
    return owner;
  }

  private static void assertThatThePageDescribesTheOutage(Visitor owner) {
    assertThat(owner.page().navigate(appointments()).status()).isEqualTo(503);
    assertThat(owner.page().locator("body").innerText()).contains("The database can’t be reached");
  }

  private static String appointments() {
    return server.at("/appointments").toString();
  }

  private static boolean isReadyInTime() {
    long asked = System.nanoTime();
    int status = statusOf("/health/ready");
    return status == 200 && System.nanoTime() - asked <= ANSWERED_WITHIN.toNanos();
  }

  private static int statusOf(String path) {
    return Http.statusOf(server.at(path));
  }

  private static RawCall call() {
    return RawCall.withKey(server, "GET", ALL);
  }

  private static String outcome() {
    return call().send().outcome();
  }
}
