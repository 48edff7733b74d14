package org.punctual.rest.request;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads whole numbers without writing out their zeros. */
final class WholeNumbers {

  private static final BigDecimal MAX = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final BigDecimal MIN = BigDecimal.valueOf(Integer.MIN_VALUE);

  private WholeNumbers() {}

  /**
   * The number as an {@code int}, or the nearest {@code int} when it is beyond that range.
   *
   * @return empty when the number has a fraction
   */
  static Optional<Integer> of(BigDecimal number) {
    boolean isWhole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    return isWhole ? Optional.of(number.min(MAX).max(MIN).intValue()) : Optional.empty();
  }
}
