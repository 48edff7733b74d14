package org.punctual.application.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How often one subject may try something: a pure function of its recent tries. */
public interface TryLimit {

  /** The most recent tries that a limit may ask for. */
  int MOST_RECENT = 100;

  /** How long a try counts; at most a day. */
  Duration memory();

  /**
   * The instant from which on the next try is allowed; empty when the try is allowed at any time.
   *
   * @param recent the tries within {@link #memory()}, the latest first; at least one and at most
   *     {@link #MOST_RECENT}
   */
  Optional<Instant> freeFrom(List<Instant> recent);

  /**
   * The time to wait before a try is allowed; empty when the try is allowed at once.
   *
   * @param recent the tries within {@link #memory()}, the latest first
   */
  default Optional<Duration> waitBefore(Instant next, List<Instant> recent) {
    return recent.isEmpty()
        ? Optional.empty()
        : freeFrom(recent).filter(next::isBefore).map(free -> Duration.between(next, free));
  }
}
