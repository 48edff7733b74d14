package org.punctual.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class AdjustableClock extends Clock {

  private final AtomicReference<Instant> now;

  /** A clock that stands at that instant. */
  public AdjustableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /** Stands at that instant from now on. */
  public void setTo(Instant instant) {
    now.set(instant);
  }

  /** Moves on by that duration. */
  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
