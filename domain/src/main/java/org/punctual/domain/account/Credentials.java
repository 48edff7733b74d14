package org.punctual.domain.account;

import java.time.Instant;

/**
 * The credentials with which an owner signs in.
 *
 * @param password the hash of the password
 * @param since when the password was last changed; sessions that signed in earlier have ended. The
 *     beginning of 1970 means that the owner has not chosen a password yet
 */
public record Credentials(PasswordHash password, Instant since) {

  /**
   * The credentials of an account that an operator created, until its owner chooses a password.
   *
   * @param unknown the hash of a password that nobody knows
   */
  public static Credentials awaited(PasswordHash unknown) {
    return new Credentials(unknown, Instant.EPOCH);
  }

  /** Says whether the owner has not chosen a password yet. */
  public boolean isAwaited() {
    return since.equals(Instant.EPOCH);
  }

  /** The same password under a hash of today's strength; no session ends. */
  public Credentials rehashed(PasswordHash stronger) {
    return new Credentials(stronger, since);
  }
}
