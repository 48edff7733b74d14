package org.punctual.domain.account;

import java.time.Instant;

/**
 * The credentials with which an owner signs in.
 *
 * @param password the hash of the password
 * @param since when the password was last changed; sessions that signed in earlier have ended
 */
public record Credentials(PasswordHash password, Instant since) {

  /** The same password under a hash of today's strength; no session ends. */
  public Credentials rehashed(PasswordHash stronger) {
    return new Credentials(stronger, since);
  }
}
