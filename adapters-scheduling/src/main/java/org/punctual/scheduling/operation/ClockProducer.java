package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** Gives everyone the one clock. */
@ApplicationScoped
class ClockProducer {

  /** Ticks in whole milliseconds, and never runs ahead of the system's. */
  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
