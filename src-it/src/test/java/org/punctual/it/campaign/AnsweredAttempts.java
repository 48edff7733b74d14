package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The answered attempts of one delivery, in their order. */
record AnsweredAttempts(List<Try> answered) {

  private static final int FIRST_WAIT_MILLIS = 5_000;
  private static final int GROWTH = 3;
  private static final double SPREAD = 0.2;

  /** How long an attempt may take, including the wait for a worker. */
  private static final int ATTEMPT_MILLIS = 15_000;

  /**
   * One attempt.
   *
   * @param number 1 for the first; abandoned attempts count, although they have no answer
   */
  record Try(int number, Instant answered) {

    /** Reads an attempt from its number and the time of its answer. */
    static Try parse(String text) {
      String[] parts = text.split(" ", 2);
      return new Try(Integer.parseInt(parts[0]), Instant.parse(parts[1]));
    }
  }

  /** The times from each answer to the next, in milliseconds. */
  List<Long> waits() {
    return IntStream.range(1, answered.size())
        .mapToObj(next -> millis(answered.get(next - 1), answered.get(next)))
        .toList();
  }

  /**
   * Asserts that the waits grow: five seconds at first, then three times as long each time, with a
   * deviation of a fifth.
   *
   * @param busyUntil the end of the time in which other deliveries awaited their first attempt,
   *     which comes first
   */
  void assertGrowingApart(Instant busyUntil) {
    List<Long> waits = waits();
    for (int i = 0; i < waits.size(); i++) {
      Try before = answered.get(i);
      assertThat(waits.get(i))
          .as("wait after attempt " + before.number())
          .isBetween(wait(before, 1 - SPREAD), longest(before, busyUntil) + ATTEMPT_MILLIS);
    }
  }

  /**
   * Asserts that the delivery was given up when the next attempt would have been too late, and no
   * sooner.
   */
  void assertLastingUntil(Instant tooLate) {
    Try last = answered.get(answered.size() - 1);
    assertThat(last.answered()).isBefore(tooLate.plusMillis(ATTEMPT_MILLIS));
    assertThat(last.answered().plusMillis(wait(last, 1 + SPREAD)))
        .as("next attempt at the latest")
        .isAfterOrEqualTo(tooLate);
  }

  private static long longest(Try before, Instant busyUntil) {
    long others = Duration.between(before.answered(), busyUntil).toMillis();
    return Math.max(wait(before, 1 + SPREAD), others);
  }

  private static long wait(Try before, double factor) {
    return Math.round(FIRST_WAIT_MILLIS * Math.pow(GROWTH, before.number() - 1) * factor);
  }

  private static long millis(Try one, Try next) {
    return Duration.between(one.answered(), next.answered()).toMillis();
  }
}
