package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.StoreContract;
import org.punctual.application.account.Tries.Kind;

/** What {@link Tries} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TriesContract extends StoreContract {

  private static final String CLIENT = "203.0.113.7";

  @Test
  void The_tries_after_an_instant_come_the_latest_first() {
    noteMinutesAgo(CLIENT, 3, 1, 2);
    assertThat(store.tries().after(Kind.SIGN_IN, CLIENT, NOW.minusSeconds(150)))
        .containsExactly(minutesAgo(1), minutesAgo(2));
  }

  @Test
  void One_at_that_very_instant_is_not_after_it() {
    noteMinutesAgo(CLIENT, 1);
    assertThat(store.tries().after(Kind.SIGN_IN, CLIENT, minutesAgo(1))).isEmpty();
    assertThat(store.tries().after(Kind.SIGN_IN, CLIENT, minutesAgo(1).minusNanos(1))).hasSize(1);
  }

  @Test
  void Other_subjects_and_other_kinds_count_apart() {
    noteMinutesAgo(CLIENT, 1);
    assertThat(store.tries().after(Kind.REGISTER, CLIENT, minutesAgo(9))).isEmpty();
    assertThat(store.tries().after(Kind.SIGN_IN, CLIENT + "0", minutesAgo(9))).isEmpty();
  }

  @Test
  void At_most_a_hundred_are_told() {
    noteMinutesAgo(CLIENT, IntStream.rangeClosed(1, 101).toArray());
    assertThat(store.tries().after(Kind.SIGN_IN, CLIENT, minutesAgo(200)))
        .hasSize(100)
        .startsWith(minutesAgo(1))
        .endsWith(minutesAgo(100));
  }

  @Test
  void Whatever_was_typed_can_be_a_subject() {
    String typed = "\0\ud800" + "x".repeat(100_000);
    noteMinutesAgo(typed, 1);
    assertThat(store.tries().after(Kind.SIGN_IN, typed, minutesAgo(9))).hasSize(1);
  }

  @Test
  void A_try_counts_also_when_the_caller_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.run(
                    () -> {
                      noteMinutesAgo(CLIENT, 1);
                      throw new IllegalStateException("refused");
                    }));
    assertThat(store.tries().after(Kind.SIGN_IN, CLIENT, minutesAgo(9))).hasSize(1);
  }

  @Test
  void What_is_forgotten_is_one_subjects_tries_of_one_kind() {
    noteMinutesAgo(CLIENT, 1, 2);
    noteMinutesAgo("another", 1);
    store.tries().note(Kind.REGISTER, CLIENT, NOW);
    store.tries().forget(Kind.SIGN_IN, CLIENT);
    assertThat(store.tries().after(Kind.SIGN_IN, CLIENT, minutesAgo(9))).isEmpty();
    assertThat(store.tries().after(Kind.SIGN_IN, "another", minutesAgo(9))).hasSize(1);
    assertThat(store.tries().after(Kind.REGISTER, CLIENT, minutesAgo(9))).hasSize(1);
  }

  private void noteMinutesAgo(String subject, int... minutes) {
    for (int each : minutes) {
      store.tries().note(Kind.SIGN_IN, subject, minutesAgo(each));
    }
  }

  private static Instant minutesAgo(int minutes) {
    return NOW.minus(Duration.ofMinutes(minutes));
  }
}
