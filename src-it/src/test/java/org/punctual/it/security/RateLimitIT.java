package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.Cluster;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Metrics;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.Waiting;

/**
 * The limits of calls in a minute, for an owner's partners and for strangers, at several servers
 * together.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class RateLimitIT {

  /** The limit when an administrator chooses none. */
  private static final int LIMIT = 120;

  /** The deviation that several servers may have. */
  private static final long DEVIATION = LIMIT * 5 / 100;

  private static final int STRANGERS = 300;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration MORE_THAN_A_MINUTE = Duration.ofMinutes(2);
  private static final String ME = "/api/v1/me";
  private static final String FEED = "/api/v1/calendar/" + "a".repeat(43) + ".ics";
  private static final String CANCEL =
      "/api/v1/appointments/01990000-0000-7000-8000-000000000001/cancel";

  private static Cluster cluster;
  private static LiveServer server;
  private static String bobsKey;

  /** Another partner of the same owner. */
  private static Partner colleague;

  /** A partner of the same owner that may only read. */
  private static Partner reader;

  @BeforeAll
  static void start(@TempDir Path home) {
    cluster = Cluster.start(home, Map.of("API_RATE_PER_MINUTE", ""));
    server = cluster.one();
    colleague = new Partner(server, anotherKey("last_used_at = null"));
    reader = new Partner(server, anotherKey("scopes = 'appointments:read'"));
    bobsKey = Owners.enlist(1, cluster.postgres()).get(0);
  }

  @AfterAll
  static void end() {
    cluster.close();
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void an_owners_calls_count_down_until_they_are_refused_before_anything_else() {
    awaitMinute();

    List<Answer> answers =
        new ArrayList<>(CountedAnswers.of(Partner.of(server), colleague, reader));
    for (int call = answers.size(); answers.size() < LIMIT - 1 && call < 2 * LIMIT; call++) {
      Optional.of(me()).filter(answer -> answer.status() == 200).ifPresent(answers::add);
    }
    assertCountedDown(answers);
    assertThat(answers.get(LIMIT - 2).json().getJsonObject("limits").getInt("perMinute"))
        .isEqualTo(LIMIT);

    assertRefused(me());
    assertRefused(call("GET", "/api/v1/none-such"));
    assertRefused(RawCall.withKey(server, "POST", CANCEL).json("[").send());
    assertRefused(RawCall.by(colleague, "GET", ME).send());
    assertRefused(RawCall.by(reader, "POST", CANCEL).send());
    assertThat(RawCall.of(server, "GET", ME).send().outcome()).isEqualTo("401 unauthorized");
    Answer bobs = RawCall.of(server, "GET", ME).header("X-API-Key", bobsKey).send();
    assertThat(left(bobs)).isEqualTo(LIMIT - 1);

    Waiting.until(
        MORE_THAN_A_MINUTE,
        () -> recorded("appointments.cancel", "errors") == 2,
        () -> "the refused calls were not recorded, or the next minute did not begin");
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void strangers_are_refused_after_three_hundred_requests_a_minute_from_one_address() {
    assertStrangersAreRefused(server, ME, 401);
    assertThat(call("GET", "/api/v1/usage").status()).isNotEqualTo(401);
  }

  /** Strangers are counted by each server. */
  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void requests_for_a_feed_count_as_those_of_strangers() {
    assertStrangersAreRefused(cluster.other(), FEED, 404);
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void an_untrusted_client_can_not_claim_https() throws IOException {
    assertThat(ProxyIT.formFromHttps(server)).isEqualTo(403);
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void calls_at_both_servers_count_together() {
    String key = Owners.enlist(1, cluster.postgres()).get(0);
    List<Partner> partners =
        Stream.of(cluster.one(), cluster.other()).map(at -> new Partner(at, key)).toList();
    Waiting.until(MORE_THAN_A_MINUTE, () -> second() < 20, () -> "no minute began");

    List<String> outcomes =
        AtOnce.all(
            IntStream.range(0, 2 * LIMIT)
                .<Callable<String>>mapToObj(
                    call -> () -> partners.get(call % partners.size()).get(ME).outcome())
                .toList());

    assertThat(outcomes).containsOnly("200", "429 rate-limited");
    assertThat(outcomes.stream().filter("200"::equals).count())
        .isBetween((long) LIMIT, LIMIT + DEVIATION);
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void a_refused_call_is_counted_and_in_the_security_log() {
    Partner partner = new Partner(server, Owners.enlist(1, cluster.postgres()).get(0));
    Metrics metrics = new Metrics(server);
    double counted = metrics.calls("me.get", 429);
    String id = UUID.randomUUID().toString();
    // A new minute may begin meanwhile, and is then long enough.
    Waiting.until(
        MORE_THAN_A_MINUTE,
        () -> RawCall.by(partner, "GET", ME).header("X-Request-Id", id).send().status() == 429,
        () -> "never refused");

    Pattern line =
        Pattern.compile(
            "event=api-limited account=\\S{36} client=\\S+ request=%s key=\\S{36} operation=me.get$"
                .formatted(id));
    Waiting.until(
        SOON,
        () -> server.log().lines().filter(line.asPredicate()).count() == 1,
        () -> "no line, or several lines, of " + id);
    assertThat(metrics.calls("me.get", 429)).isEqualTo(counted + 1);
  }

  private static void assertStrangersAreRefused(LiveServer at, String path, int before) {
    int asked = 0;
    Answer answer = stranger(at, path, asked);
    // A new minute may begin meanwhile, and is then long enough.
    while (answer.status() == before && asked < 2 * STRANGERS) {
      asked++;
      answer = stranger(at, path, asked);
    }
    assertThat(asked).isGreaterThanOrEqualTo(STRANGERS - 1);
    assertThat(answer.outcome()).isEqualTo("429 rate-limited");
    assertThat(retryAfter(answer)).isBetween(1, 60);
    assertThat(answer.header("RateLimit")).isEmpty();
  }

  /**
   * Each answer shows one call less, after the first call of the minute. A call that is being
   * reported to the other server may be counted twice for a moment.
   */
  private static void assertCountedDown(List<Answer> answers) {
    assertThat(answers)
        .hasSize(LIMIT - 1)
        .allSatisfy(
            answer ->
                assertThat(answer.header("RateLimit-Policy")).contains("\"owner\";q=120;w=60"));
    for (int number = 0; number < answers.size(); number++) {
      int exact = LIMIT - 2 - number;
      assertThat(left(answers.get(number))).isBetween(exact - 1, exact);
    }
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.outcome()).isEqualTo("429 rate-limited");
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.header("RateLimit"))
        .contains("\"owner\";r=0;t=" + retryAfter(answer))
        .isNotEmpty();
    assertThat(retryAfter(answer)).isBetween(1, 60);
  }

  /** Makes the first call of a minute that is long enough for the rest. */
  private static void awaitMinute() {
    Waiting.until(
        MORE_THAN_A_MINUTE,
        () -> second() < 40 && left(me()) == LIMIT - 1,
        () -> "no minute began");
  }

  private static int second() {
    return Instant.now().atOffset(ZoneOffset.UTC).getSecond();
  }

  private static String anotherKey(String change) {
    return Owners.anotherKey(LiveServer.KEY, change, cluster.postgres());
  }

  private static Answer me() {
    return call("GET", ME);
  }

  private static Answer call(String method, String path) {
    return RawCall.withKey(server, method, path).send();
  }

  /**
   * Makes a call that claims another client address each time. The claim is ignored, because no
   * proxy is trusted.
   */
  private static Answer stranger(LiveServer at, String path, int number) {
    return RawCall.of(at, "GET", path)
        .header("X-Forwarded-For", "203.0.%d.%d".formatted(number / 250, 1 + number % 250))
        .send();
  }

  private static int left(Answer answer) {
    return Integer.parseInt(
        answer.header("RateLimit").orElseThrow().replaceFirst("\"owner\";r=(\\d+);t=\\d+", "$1"));
  }

  private static int retryAfter(Answer answer) {
    return answer.header("Retry-After").map(Integer::valueOf).orElseThrow();
  }

  /** A figure of an operation, or -1 while the request for it is refused. */
  private static int recorded(String operation, String figure) {
    Answer usage = call("GET", "/api/v1/usage");
    return usage.status() == 429
        ? -1
        : usage.json().getJsonArray("days").getValuesAs(JsonObject.class).stream()
            .filter(day -> day.getString("operation").equals(operation))
            .mapToInt(day -> day.getInt(figure))
            .sum();
  }
}
