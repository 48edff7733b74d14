package org.punctual.application.operator;

import java.time.Instant;
import java.util.Optional;

/** The searches of this server for due reminders. */
public interface ReminderSearches {

  /** When this server last completed a search; empty before the first. */
  Optional<Instant> last();
}
