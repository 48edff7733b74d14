package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Optional;

/**
 * Reminders that are due and not settled: at least one channel must still deliver them.
 *
 * @param reminders the number of these reminders
 * @param oldestDue the earliest due time among them; empty when there are none
 */
public record DueBacklog(long reminders, Optional<Instant> oldestDue) {

  /** Nothing is due. */
  public static final DueBacklog NONE = new DueBacklog(0, Optional.empty());
}
