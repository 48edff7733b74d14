package org.punctual.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * A mailed link that works once without signing in, for one purpose, and only by a button on the
 * page it opens: mail scanners open links.
 *
 * @param tokenHash what is stored of the token: its SHA-256; the token itself has 256 random bits
 * @param expiresAt from when on it no longer works (exclusive end)
 */
public record OneTimeLink(String tokenHash, AccountId account, Purpose purpose, Instant expiresAt) {

  /** What a link may be used for. */
  public enum Purpose {
    /** Proves that the account's address is its owner's. */
    CONFIRM_ADDRESS(Duration.ofHours(24)),
    /** Sets a new password without the present one. */
    RESET_PASSWORD(Duration.ofHours(1));

    private final Duration validity;

    Purpose(Duration validity) {
      this.validity = validity;
    }

    /** How long such a link works. */
    public Duration validity() {
      return validity;
    }
  }

  /** A link made now. */
  public static OneTimeLink issued(
      String tokenHash, AccountId account, Purpose purpose, Instant now) {
    return new OneTimeLink(tokenHash, account, purpose, now.plus(purpose.validity()));
  }

  /** When the link was made. */
  public Instant issuedAt() {
    return expiresAt.minus(purpose.validity());
  }

  /** Says whether the link still works for that purpose. */
  public boolean serves(Purpose wanted, Instant now) {
    return purpose == wanted && now.isBefore(expiresAt);
  }
}
