package org.punctual.it.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Random decisions that depend only on a seed and the number of the call. */
final class Dice {

  private static final long APART = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(long seed, int number) {
    return new Dice(new SplittableRandom(seed + number * APART));
  }

  /** True with a probability between 0 and 1. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number from 0 to below a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
