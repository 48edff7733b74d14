package org.punctual.persistence;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Configures EclipseLink. The JDBC driver reads and writes UUIDs. EclipseLink does not retry a
 * failed statement over other connections, which would take a quarter of a minute. The server's
 * pool gives out working connections only, so that a caller learns of an outage at once.
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
