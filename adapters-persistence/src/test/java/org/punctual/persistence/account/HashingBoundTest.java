package org.punctual.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.domain.account.AccountRefusal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashingBoundTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void As_many_hashes_are_computed_at_once_as_there_are_cores() {
    HashingBound bound = new HashingBound(2, LONG);
    AtomicInteger now = new AtomicInteger();
    List<Integer> seen =
        Race.of(
            10,
            () ->
                bound.inTurn(
                    () -> {
                      int running = now.incrementAndGet();
                      UUID.nameUUIDFromBytes(new byte[1_000_000]);
                      now.decrementAndGet();
                      return running;
                    }));
    assertThat(seen).hasSize(10).allMatch(running -> running <= 2);
  }

  @Test
  void A_turn_that_does_not_come_soon_is_refused() {
    HashingBound bound = new HashingBound(1, Duration.ofMillis(1));
    String outcome = bound.inTurn(() -> Race.elsewhere(() -> outcomeOf(bound, () -> "hash")));
    assertThat(outcome).isEqualTo("busy");
    assertThat(outcomeOf(bound, () -> "hash")).isEqualTo("hash");
  }

  @Test
  void Of_a_crowd_eight_wait_for_each_core_and_the_others_are_refused_at_once() {
    HashingBound bound = new HashingBound(1, LONG);
    CountDownLatch refused = new CountDownLatch(11);
    List<String> outcomes =
        Race.of(
            20,
            () -> {
              String outcome = outcomeOf(bound, () -> endOf(refused));
              refused.countDown();
              return outcome;
            });
    assertThat(outcomes).filteredOn("busy"::equals).hasSize(11);
  }

  @Test
  void A_hash_that_fails_gives_its_turn_to_the_next() {
    HashingBound bound = new HashingBound(1, Duration.ofMillis(1));
    CompletableFuture<String> failing =
        CompletableFuture.supplyAsync(
            () ->
                bound.inTurn(
                    () -> {
                      throw new IllegalStateException("broken");
                    }));
    assertThat(failing).failsWithin(LONG);
    assertThat(bound.inTurn(() -> "hash")).isEqualTo("hash");
  }

  private static String outcomeOf(HashingBound bound, Supplier<String> hashing) {
    try {
      return bound.inTurn(hashing);
    } catch (AccountRefusal refusal) {
      return refusal.reason().code();
    }
  }

  private static String endOf(CountDownLatch latch) {
    try {
      return latch.await(LONG.toSeconds(), TimeUnit.SECONDS) ? "hash" : "nobody was refused";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
