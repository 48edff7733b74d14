package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Optional;

/**
 * Reminders that are due and not settled: some channel has still to deliver them.
 *
 * @param reminders how many there are
 * @param oldestDue the earliest due time among them; empty when there are none
 */
public record DueBacklog(long reminders, Optional<Instant> oldestDue) {

  /** Nothing is due. */
  public static final DueBacklog NONE = new DueBacklog(0, Optional.empty());
}
