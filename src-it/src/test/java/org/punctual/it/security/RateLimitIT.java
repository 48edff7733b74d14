package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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

  private static final int LIMIT = 20;
  private static final int STRANGERS = 300;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration MORE_THAN_A_MINUTE = Duration.ofMinutes(2);
  private static final String ME = "/api/v1/me";
  private static final String CANCEL =
      "/api/v1/appointments/01990000-0000-7000-8000-000000000001/cancel";

  private static Cluster cluster;
  private static LiveServer server;
  private static String bobsKey;

  @BeforeAll
  static void start(@TempDir Path home) {
    cluster = Cluster.start(home, Map.of("API_RATE_PER_MINUTE", String.valueOf(LIMIT)));
    server = cluster.one();
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

    assertThat(answersOfAllKinds())
        .allSatisfy(
            answer -> assertThat(answer.header("RateLimit-Policy")).contains("\"owner\";q=20;w=60"))
        .extracting(RateLimitIT::left)
        .containsExactly(18, 17, 16, 15, 14, 13, 12);
    assertThat(IntStream.range(0, 12).mapToObj(i -> me()))
        .extracting(RateLimitIT::left)
        .containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);

    assertRefused(me());
    assertRefused(call("GET", "/api/v1/none-such"));
    assertRefused(RawCall.withKey(server, "POST", CANCEL).json("[").send());
    assertThat(RawCall.of(server, "GET", ME).send().outcome()).isEqualTo("401 unauthorized");
    Answer bobs = RawCall.of(server, "GET", ME).header("X-API-Key", bobsKey).send();
    assertThat(left(bobs)).isEqualTo(LIMIT - 1);

    Waiting.until(
        MORE_THAN_A_MINUTE,
        () -> recorded("appointments.cancel", "errors") == 1,
        () -> "the refused call was not recorded, or the next minute did not begin");
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void strangers_are_refused_after_three_hundred_requests_a_minute_from_one_address() {
    int asked = 0;
    Answer answer = stranger(asked);
    // A new minute may begin meanwhile, and is then long enough.
    while (answer.status() == 401 && asked < 2 * STRANGERS) {
      asked++;
      answer = stranger(asked);
    }
    assertThat(asked).isGreaterThanOrEqualTo(STRANGERS - 1);
    assertThat(answer.outcome()).isEqualTo("429 rate-limited");
    assertThat(retryAfter(answer)).isBetween(1, 60);
    assertThat(answer.header("RateLimit")).isEmpty();
    assertThat(call("GET", "/api/v1/usage").status()).isNotEqualTo(401);
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
        .as("each server may let one call too many through")
        .isBetween((long) LIMIT, (long) LIMIT + partners.size());
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

  /** Answers of all sources: the API, its filters, its framework and the container's error page. */
  private static List<Answer> answersOfAllKinds() {
    return Stream.of(
            call("GET", ME),
            call("HEAD", ME),
            call("GET", "/api/v1/none-such"),
            call("GET", "/api/v1/a^b"),
            call("GET", "/api/v1/me?x=%zz"),
            call("DELETE", ME),
            RawCall.withKey(server, "POST", "/api/v1/appointments").json("[").send())
        .toList();
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
  private static Answer stranger(int number) {
    return RawCall.of(server, "GET", ME)
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
