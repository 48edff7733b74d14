package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What an owner's partners may call in a minute, at several servers together. */
@Execution(ExecutionMode.CONCURRENT)
class ClusterRateLimitIT {

  private static final int LIMIT = 120;
  private static final int SERVERS = 2;
  private static final int CALLS = 240;

  @Test
  void callsAtBothServersCountTogether(@TempDir Path home) {
    Map<String, String> limited = Map.of("API_RATE_PER_MINUTE", String.valueOf(LIMIT));
    try (Cluster cluster = Cluster.start(home, limited)) {
      List<Partner> partners = List.of(Partner.of(cluster.one()), Partner.of(cluster.other()));
      Patience.until(
          Duration.ofMinutes(1),
          () -> Instant.now().atOffset(ZoneOffset.UTC).getSecond() < 20,
          () -> "no minute began");

      List<String> outcomes =
          AtOnce.all(
              IntStream.range(0, CALLS)
                  .<Callable<String>>mapToObj(
                      call -> () -> partners.get(call % SERVERS).get("/api/v1/me").outcome())
                  .toList());

      assertThat(outcomes).containsOnly("200", "429 rate-limited");
      assertThat(outcomes.stream().filter("200"::equals).count())
          .as("each server may let one too many through")
          .isBetween((long) LIMIT, (long) LIMIT + SERVERS);
    }
  }
}
