package org.punctual.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A registered customer, owner of one calendar.
 *
 * <p>Life: registered with an address, a password and a profile; the address is confirmed by a
 * mailed link; profile, mail consent and password change; it may be locked; it ends with all it
 * owns.
 *
 * @param registeredAt when it was made
 */
public record Account(
    AccountId id,
    EmailAddress email,
    Profile profile,
    Credentials credentials,
    MailConsent mail,
    Standing standing,
    Instant registeredAt) {

  /** A customer who just registered; the address is not confirmed yet. */
  public static Account registered(
      AccountId id, EmailAddress email, Profile profile, PasswordHash password, Instant now) {
    return new Account(
        id,
        email,
        profile,
        new Credentials(password, now),
        MailConsent.awaited(),
        Standing.CUSTOMER,
        now);
  }

  /**
   * The same account run by an operator whose address needs no confirming: the bootstrap account.
   */
  public Account asOperator() {
    return new Account(
        id,
        email,
        profile,
        credentials,
        mail.confirmed(registeredAt),
        Standing.OPERATOR,
        registeredAt);
  }

  /** With another name, time zone or language. */
  public Account presentedAs(Profile changed) {
    return new Account(id, email, changed, credentials, mail, standing, registeredAt);
  }

  /** With another wish about mail, or its address confirmed. */
  public Account mailed(MailConsent changed) {
    return new Account(id, email, profile, credentials, changed, standing, registeredAt);
  }

  /** With another password, after which earlier sessions end, or another hash of the same one. */
  public Account with(Credentials changed) {
    return new Account(id, email, profile, changed, mail, standing, registeredAt);
  }

  /**
   * Says whether a session goes on: the account is not locked and its password was not changed
   * since.
   *
   * @param signedInAt when the session signed in
   */
  public boolean admits(Instant signedInAt) {
    return !standing.locked() && !signedInAt.isBefore(credentials.since());
  }

  /** When the address was confirmed, if it was. */
  public Optional<Instant> confirmedAt() {
    return mail.confirmedAt();
  }
}
