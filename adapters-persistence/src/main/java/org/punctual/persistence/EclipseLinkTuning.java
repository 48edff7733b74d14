package org.punctual.persistence;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * How EclipseLink works here. UUIDs are left to the driver; and it does not try a statement again
 * over other connections, which it would do for a quarter of a minute: the server's pool gives out
 * only those that answer, and whoever asked is told at once that the database is away.
 */
public class EclipseLinkTuning implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    UuidColumns.leaveToDriver(session);
    if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
      login.setConnectionHealthValidatedOnError(false);
      login.setQueryRetryAttemptCount(0);
    }
  }
}
