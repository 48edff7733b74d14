package org.punctual.application.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.domain.account.AccountId;

/** What {@link CallCounts} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CallCountsContract extends StoreContract {

  private static final Instant MINUTE = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant NEXT = MINUTE.plus(Duration.ofMinutes(1));

  @Test
  void Calls_of_a_minute_add_up_by_owner() {
    assertThat(add(MINUTE, Map.of(adas(), 3L, bobs(), 1L)))
        .isEqualTo(Map.of(adas(), 3L, bobs(), 1L));
    assertThat(add(MINUTE, Map.of(adas(), 4L))).isEqualTo(Map.of(adas(), 7L));
    assertThat(add(MINUTE, Map.of(adas(), 0L, bobs(), 2L)))
        .isEqualTo(Map.of(adas(), 7L, bobs(), 3L));
  }

  @Test
  void A_minute_begins_with_nothing() {
    add(MINUTE, Map.of(adas(), 3L));
    assertThat(add(NEXT, Map.of(adas(), 1L))).isEqualTo(Map.of(adas(), 1L));
  }

  @Test
  void Calls_that_come_after_their_minute_are_dropped() {
    add(NEXT, Map.of(adas(), 1L));
    assertThat(add(MINUTE, Map.of(adas(), 3L, bobs(), 2L))).isEqualTo(Map.of(bobs(), 2L));
    assertThat(add(NEXT, Map.of(adas(), 1L))).isEqualTo(Map.of(adas(), 2L));
  }

  @Test
  void Deleted_owners_are_left_out() {
    AccountId gone = Samples.account("gone@example.com").id();
    assertThat(add(MINUTE, Map.of(gone, 5L, adas(), 1L))).isEqualTo(Map.of(adas(), 1L));
  }

  @Test
  void Calls_that_several_servers_add_at_once_are_all_counted() {
    List<Long> seen = Race.of(4, this::addFiftyTimes);
    assertThat(seen).contains(200L).allMatch(calls -> calls <= 200);
    assertThat(add(MINUTE, Map.of(adas(), 0L, bobs(), 0L)))
        .isEqualTo(Map.of(adas(), 200L, bobs(), 200L));
  }

  @Test
  void Counts_are_kept_also_when_the_caller_fails() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.run(
                    () -> {
                      add(MINUTE, Map.of(adas(), 1L));
                      throw new IllegalStateException("failed");
                    }));
    assertThat(add(MINUTE, Map.of(adas(), 1L))).isEqualTo(Map.of(adas(), 2L));
  }

  private Map<AccountId, Long> add(Instant minute, Map<AccountId, Long> calls) {
    return store.callCounts().add(minute, calls);
  }

  private long addFiftyTimes() {
    Map<AccountId, Long> each = new HashMap<>(Map.of(adas(), 1L, bobs(), 1L));
    return IntStream.range(0, 50).mapToLong(i -> add(MINUTE, each).get(adas())).max().orElseThrow();
  }
}
