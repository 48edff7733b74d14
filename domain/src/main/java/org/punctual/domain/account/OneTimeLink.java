package org.punctual.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * A mailed link that works once, for one purpose, without signing in. Opening the link does not use
 * it, because mail scanners open links. Only a button on the opened page uses it.
 *
 * @param tokenHash the SHA-256 of the token, and all that is stored of it; the token itself has 256
 *     random bits
 * @param expiresAt from when on the link no longer works (exclusive end)
 */
public record OneTimeLink(String tokenHash, AccountId account, Purpose purpose, Instant expiresAt) {

  /** What a link may be used for. */
  public enum Purpose {
    /** Proves that the account's address belongs to its owner. */
    CONFIRM_ADDRESS(Duration.ofHours(24)),
    /** Sets a new password without the present password. */
    RESET_PASSWORD(Duration.ofHours(1)),
    /** Sets the first password of an account that an operator created. It was mailed. */
    INVITATION(Duration.ofHours(24)),
    /** Sets the first password, too. An operator handed it over, so it proves no address. */
    INVITATION_BY_HAND(Duration.ofHours(24));

    private final Duration validity;

    Purpose(Duration validity) {
      this.validity = validity;
    }

    /** Says whether such a link sets a password without the present password. */
    public boolean setsPassword() {
      return this != CONFIRM_ADDRESS;
    }

    /** Says whether such a link sets the first password that the owner chooses. */
    public boolean isInvitation() {
      return this == INVITATION || this == INVITATION_BY_HAND;
    }

    /** Says whether the use of such a link proves that the account's address is its user's. */
    public boolean provesAddress() {
      return this == CONFIRM_ADDRESS || this == INVITATION;
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
