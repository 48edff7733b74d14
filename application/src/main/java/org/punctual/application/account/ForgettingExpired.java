package org.punctual.application.account;

import jakarta.inject.Inject;
import java.time.Clock;
import org.punctual.application.UseCase;

/**
 * Deletes expired links, sessions whose time is over, and the notes of changes that all servers
 * know.
 */
@UseCase
public class ForgettingExpired {

  private final KeepingSessions sessions;
  private final OneTimeLinks links;
  private final OwnerChanges changes;
  private final Clock clock;

  @Inject
  public ForgettingExpired(
      KeepingSessions sessions, OneTimeLinks links, OwnerChanges changes, Clock clock) {
    this.sessions = sessions;
    this.links = links;
    this.changes = changes;
    this.clock = clock;
  }

  /** Deletes all these. */
  public void forget() {
    links.forgetExpired(clock.instant());
    sessions.forgetOver();
    changes.removeOld();
  }
}
