package org.punctual.application.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.punctual.application.account.Tries.Kind;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

/**
 * How often a kind of try is allowed.
 *
 * @param unit the unit in which a refusal states the time to wait, rounded up
 */
public record TryRule(Kind kind, TryLimit limit, ChronoUnit unit) {

  /** At most so many tries within any hour; a refusal states minutes. */
  public static TryRule hourly(Kind kind, int most) {
    return new TryRule(kind, new WindowLimit(most, Duration.ofHours(1)), ChronoUnit.MINUTES);
  }

  /** Tries of a password, slowed down after failures; a refusal states seconds. */
  static TryRule slowed(Kind kind) {
    return new TryRule(kind, new SlowdownLimit(), ChronoUnit.SECONDS);
  }

  /**
   * Counts one more try of a subject.
   *
   * @return the counted try
   * @throws AccountRefusal {@code TOO_MANY_TRIES} with the time to wait; the refused try does not
   *     count
   */
  public Try count(Tries tries, String subject, Instant now) {
    Try one = Try.of(kind, subject, now);
    tries
        .count(one, limit)
        .ifPresent(
            wait -> {
              throw AccountRefusal.of("", AccountReason.TOO_MANY_TRIES, roundedUp(wait));
            });
    return one;
  }

  private long roundedUp(Duration wait) {
    return wait.plus(unit.getDuration()).minusNanos(1).dividedBy(unit.getDuration());
  }
}
