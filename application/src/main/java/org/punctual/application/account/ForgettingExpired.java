package org.punctual.application.account;

import jakarta.inject.Inject;
import java.time.Clock;
import org.punctual.application.UseCase;

/** Deletes what nobody can use any more: expired links, and what is left of sessions. */
@UseCase
public class ForgettingExpired {

  private final KeepingSessions sessions;
  private final OneTimeLinks links;
  private final Clock clock;

  @Inject
  public ForgettingExpired(KeepingSessions sessions, OneTimeLinks links, Clock clock) {
    this.sessions = sessions;
    this.links = links;
    this.clock = clock;
  }

  /** Deletes all of it. */
  public void forget() {
    links.forgetExpired(clock.instant());
    sessions.forgetOver();
  }
}
