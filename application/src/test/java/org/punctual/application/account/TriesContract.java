package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.StoreContract;
import org.punctual.application.account.Tries.Kind;

/** What {@link Tries} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TriesContract extends StoreContract {

  private static final String CLIENT = "203.0.113.7";
  private static final Duration WINDOW = Duration.ofHours(5);

  @Test
  void Of_forty_tries_at_the_same_moment_as_many_count_as_the_limit_allows() {
    TryLimit limit = new WindowLimit(10, WINDOW);
    List<Optional<Duration>> waits =
        Race.of(40, () -> store.tries().count(Try.of(Kind.REGISTER, CLIENT, NOW), limit));
    assertThat(waits).filteredOn(Optional::isEmpty).hasSize(10);
    assertThat(waits).filteredOn(Optional::isPresent).hasSize(30).containsOnly(Optional.of(WINDOW));
  }

  /** Two decisions at once would both see that one more try is allowed. */
  @Test
  void Tries_of_one_subject_are_decided_one_after_the_other() {
    Meeting limit = new Meeting(new WindowLimit(10, WINDOW));
    Race.of(4, () -> store.tries().count(Try.of(Kind.REGISTER, CLIENT, NOW), limit));
    assertThat(limit.hasHappened()).isFalse();
  }

  /** A limit that waits a moment for a second decision to begin before the first one ends. */
  private static final class Meeting implements TryLimit {

    private static final int MILLIS = 100;

    private final TryLimit limit;
    private final AtomicInteger deciding = new AtomicInteger();
    private final CountDownLatch met = new CountDownLatch(1);

    Meeting(TryLimit limit) {
      this.limit = limit;
    }

    boolean hasHappened() {
      return met.getCount() == 0;
    }

    @Override
    public Duration memory() {
      return limit.memory();
    }

    @Override
    public Optional<Instant> freeFrom(List<Instant> recent) {
      return limit.freeFrom(recent);
    }

    @Override
    public Optional<Duration> waitBefore(Instant at, List<Instant> recent) {
      if (deciding.incrementAndGet() > 1) {
        met.countDown();
      }
      try {
        boolean unused = met.await(MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      deciding.decrementAndGet();
      return limit.waitBefore(at, recent);
    }
  }

  @Test
  void A_limit_sees_the_tries_within_its_memory_the_latest_first() {
    countMinutesAgo(CLIENT, 3, 1, 2);
    assertThat(recent(Kind.SIGN_IN, CLIENT, Duration.ofSeconds(150)))
        .containsExactly(minutesAgo(1), minutesAgo(2));
  }

  @Test
  void A_try_as_old_as_the_memory_no_longer_counts() {
    countMinutesAgo(CLIENT, 1);
    assertThat(recent(Kind.SIGN_IN, CLIENT, Duration.ofMinutes(1))).isEmpty();
    assertThat(recent(Kind.SIGN_IN, CLIENT, Duration.ofMinutes(1).plusNanos(1_000))).hasSize(1);
  }

  @Test
  void A_refused_try_does_not_count() {
    TryLimit once = new WindowLimit(1, WINDOW);
    store.tries().count(Try.of(Kind.SIGN_IN, CLIENT, minutesAgo(2)), once);
    assertThat(store.tries().count(Try.of(Kind.SIGN_IN, CLIENT, minutesAgo(1)), once))
        .contains(WINDOW.minusMinutes(1));
    assertThat(recent(Kind.SIGN_IN, CLIENT, WINDOW)).containsExactly(minutesAgo(2));
  }

  @Test
  void Other_subjects_and_other_kinds_count_apart() {
    countMinutesAgo(CLIENT, 1);
    assertThat(recent(Kind.REGISTER, CLIENT, WINDOW)).isEmpty();
    assertThat(recent(Kind.SIGN_IN, CLIENT + "0", WINDOW)).isEmpty();
  }

  @Test
  void A_limit_sees_at_most_a_hundred() {
    countMinutesAgo(CLIENT, IntStream.rangeClosed(1, 101).toArray());
    assertThat(recent(Kind.SIGN_IN, CLIENT, WINDOW))
        .hasSize(100)
        .startsWith(minutesAgo(1))
        .endsWith(minutesAgo(100));
  }

  /** So many subjects that each of the locks is taken. */
  @Test
  void Any_of_a_thousand_subjects_can_be_counted() {
    TryLimit once = new WindowLimit(1, WINDOW);
    for (int i = 0; i < 1000; i++) {
      Try first = Try.of(Kind.SIGN_IN, "client " + i, NOW);
      assertThat(store.tries().count(first, once)).isEmpty();
    }
  }

  @Test
  void Any_typed_text_can_be_a_subject() {
    String typed = "\0\ud800" + "x".repeat(100_000);
    countMinutesAgo(typed, 1);
    assertThat(recent(Kind.SIGN_IN, typed, WINDOW)).hasSize(1);
  }

  @Test
  void A_try_counts_also_when_the_caller_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.run(
                    () -> {
                      countMinutesAgo(CLIENT, 1);
                      throw new IllegalStateException("refused");
                    }));
    assertThat(recent(Kind.SIGN_IN, CLIENT, WINDOW)).hasSize(1);
  }

  @Test
  void A_try_that_is_taken_back_no_longer_counts_and_another_of_the_same_instant_does() {
    countMinutesAgo(CLIENT, 1);
    Try second = Try.of(Kind.SIGN_IN, CLIENT, minutesAgo(1));
    store.tries().count(second, new WindowLimit(9, WINDOW));
    store.tries().takeBack(second);
    assertThat(recent(Kind.SIGN_IN, CLIENT, WINDOW)).containsExactly(minutesAgo(1));
  }

  @Test
  void Only_the_tries_of_one_subject_and_one_kind_are_forgotten() {
    countMinutesAgo(CLIENT, 1, 2);
    countMinutesAgo("another", 1);
    store.tries().count(Try.of(Kind.REGISTER, CLIENT, NOW), new WindowLimit(9, WINDOW));
    store.tries().forget(Kind.SIGN_IN, CLIENT);
    assertThat(recent(Kind.SIGN_IN, CLIENT, WINDOW)).isEmpty();
    assertThat(recent(Kind.SIGN_IN, "another", WINDOW)).hasSize(1);
    assertThat(recent(Kind.REGISTER, CLIENT, WINDOW)).hasSize(1);
  }

  private void countMinutesAgo(String subject, int... minutes) {
    for (int each : minutes) {
      store.tries().count(Try.of(Kind.SIGN_IN, subject, minutesAgo(each)), new Unlimited(WINDOW));
    }
  }

  /** The tries that a limit with that memory sees; the try that asks for them is taken back. */
  protected List<Instant> recent(Kind kind, String subject, Duration memory) {
    Unlimited asking = new Unlimited(memory);
    Try probe = Try.of(kind, subject, NOW);
    store.tries().count(probe, asking);
    store.tries().takeBack(probe);
    return asking.seen.get();
  }

  private static Instant minutesAgo(int minutes) {
    return NOW.minus(Duration.ofMinutes(minutes));
  }

  /** Allows every try, and keeps the tries that it was shown. */
  protected record Unlimited(Duration memory, AtomicReference<List<Instant>> seen)
      implements TryLimit {

    public Unlimited(Duration memory) {
      this(memory, new AtomicReference<>(List.of()));
    }

    @Override
    public Optional<Instant> freeFrom(List<Instant> recent) {
      seen.set(recent);
      return Optional.empty();
    }
  }
}
