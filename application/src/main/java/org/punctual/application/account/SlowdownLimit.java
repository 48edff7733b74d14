package org.punctual.application.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.account.SignInSlowdown;

/** Tries of a password, slowed down after repeated failures as {@link SignInSlowdown} says. */
record SlowdownLimit() implements TryLimit {

  @Override
  public Duration memory() {
    return SignInSlowdown.MEMORY;
  }

  @Override
  public Optional<Instant> freeFrom(List<Instant> recent) {
    return Optional.of(SignInSlowdown.afterFailures(recent.size()))
        .filter(wait -> !wait.isZero())
        .map(recent.get(0)::plus);
  }
}
