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

  /** Its id, which no cookie holds. */
  public String id() {
    return session.id().toString();
  }

  /** The network address that it was last used from. */
  public String address() {
    return session.client().address();
  }

  /** When it was last used. */
  public Instant lastUsedAt() {
    return session.lastUsedAt();
  }

  /** When the owner signed in. */
  public Instant signedInAt() {
    return session.signedInAt();
  }
}
