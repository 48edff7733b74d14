package org.punctual.domain.account;

import java.time.Instant;

/**
 * What an owner signs in with.
 *
 * @param password the hash of the password
 * @param since when the password was last changed; a session that signed in before it has ended
 */
public record Credentials(PasswordHash password, Instant since) {

  /** The same password under a hash of today's strength; no session ends. */
  public Credentials rehashed(PasswordHash stronger) {
    return new Credentials(stronger, since);
  }
}
