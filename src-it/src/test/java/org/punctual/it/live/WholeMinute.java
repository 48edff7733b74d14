package org.punctual.it.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Appointments and their reminders begin with minutes. */
final class WholeMinute {

  private WholeMinute() {}

  /** The first to begin after that time from now. */
  static Instant after(Duration time) {
    return Instant.now().plus(time).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
  }
}
