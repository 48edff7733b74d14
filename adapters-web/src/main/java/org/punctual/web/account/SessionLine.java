package org.punctual.web.account;

import java.time.Instant;
import org.punctual.domain.account.Session;

/**
 * A session as the settings show it.
 *
 * @param browser the browser in plain words
 * @param present whether it is the session that shows the page
 */
public record SessionLine(Session session, String browser, boolean present) {

  /** The session's id, which is not the id in the cookie. */
  public String id() {
    return session.id().toString();
  }

  /** The network address from which the session was last used. */
  public String address() {
    return session.client().address();
  }

  /** The time of the last use. */
  public Instant lastUsedAt() {
    return session.lastUsedAt();
  }

  /** The time at which the owner signed in. */
  public Instant signedInAt() {
    return session.signedInAt();
  }
}
