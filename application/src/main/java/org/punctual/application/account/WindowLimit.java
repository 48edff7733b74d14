package org.punctual.application.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * At most so many tries within any window of time.
 *
 * @param most the tries that are allowed, 1 to {@link TryLimit#MOST_RECENT}
 * @param memory the length of the window
 */
record WindowLimit(int most, Duration memory) implements TryLimit {

  @Override
  public Optional<Instant> freeFrom(List<Instant> recent) {
    return recent.size() < most ? Optional.empty() : Optional.of(recent.get(most - 1).plus(memory));
  }
}
