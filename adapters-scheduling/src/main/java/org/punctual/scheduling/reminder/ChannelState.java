package org.punctual.scheduling.reminder;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a channel works, as its last batch showed. A channel that fails again and again is logged
 * once, and a channel that alternates is logged once a minute at most.
 */
final class ChannelState {

  private static final System.Logger LOG = System.getLogger(ChannelState.class.getName());
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final String name;
  private long failures;
  private boolean logged;
  private Instant quietUntil = Instant.MIN;

  /**
   * A channel that has not failed yet.
   *
   * @param name its name in log lines
   */
  ChannelState(String name) {
    this.name = name;
  }

  /** Notes a batch of which no delivery was accepted, and some failed temporarily. */
  synchronized void fails(int deliveries, String reason, Instant now) {
    failures += deliveries;
    if (!logged && !now.isBefore(quietUntil)) {
      logged = true;
      quietUntil = now.plus(QUIET);
      LOG.log(
          WARNING,
          "Reminders by {0} fail, and will be tried again while they are useful: {1}",
          name,
          reason);
    }
  }

  /** Notes a batch of which a delivery was accepted. */
  synchronized void works() {
    if (logged) {
      LOG.log(
          INFO,
          "Reminders by {0} work again after {1} failed attempts",
          name,
          Long.toString(failures));
    }
    logged = false;
    failures = 0;
  }
}
