package org.punctual.it.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Whole minutes, at which appointments and reminders begin. */
public final class WholeMinute {

  private WholeMinute() {}

  /** The first whole minute after a time from now. */
  public static Instant after(Duration time) {
    return Instant.now().plus(time).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
  }
}
