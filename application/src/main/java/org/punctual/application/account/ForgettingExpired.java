package org.punctual.application.account;

import jakarta.inject.Inject;
import java.time.Clock;
import org.punctual.application.UseCase;

/** Deletes expired links, and sessions whose time is over. */
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

  /** Deletes all these links and sessions. */
  public void forget() {
    links.forgetExpired(clock.instant());
    sessions.forgetOver();
  }
}
