package org.punctual.application.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

/**
 * How often something may be tried within an hour.
 *
 * @param most the tries that are allowed
 */
record HourlyLimit(Tries.Kind kind, int most) {

  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * Counts one more try.
   *
   * @throws AccountRefusal {@code TOO_MANY_TRIES} with the minutes to wait, rounded up; such a try
   *     does not count
   */
  void count(Tries tries, String subject, Instant now) {
    List<Instant> recent = tries.after(kind, subject, now.minus(HOUR));
    if (recent.size() >= most) {
      Duration wait = Duration.between(now, recent.get(most - 1).plus(HOUR));
      throw AccountRefusal.of("", AccountReason.TOO_MANY_TRIES, roundedUp(wait).toMinutes());
    }
    tries.note(kind, subject, now);
  }

  private static Duration roundedUp(Duration wait) {
    return wait.plusMinutes(1).minusNanos(1);
  }
}
