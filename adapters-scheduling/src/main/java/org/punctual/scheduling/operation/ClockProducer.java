package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives everyone the one clock. */
@ApplicationScoped
class ClockProducer {

  private final SteeredClock clock = new SteeredClock(Clock.systemUTC(), System::nanoTime);

  /** For everyone. */
  @Produces
  @ApplicationScoped
  Clock clock() {
    return clock;
  }

  /** For whoever steers it. */
  SteeredClock steered() {
    return clock;
  }
}
