package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives all classes the same clock. */
@ApplicationScoped
class ClockProducer {

  private final SteeredClock clock = new SteeredClock(Clock.systemUTC(), System::nanoTime);

  /** The clock, for all classes that read it. */
  @Produces
  @ApplicationScoped
  Clock clock() {
    return clock;
  }

  /** The clock, for the class that steers it. */
  SteeredClock steered() {
    return clock;
  }
}
