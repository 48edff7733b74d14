package org.punctual.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A registered customer, owner of one calendar.
 *
 * <p>Life cycle: an account is registered with an address, a password and a profile. A mailed link
 * confirms the address. Profile, mail consent and password can change. An operator may lock and
 * unlock the account, and appoint its owner as an operator. It ends together with everything that
 * it owns.
 *
 * @param listens whether the owner has endpoints that hear of events
 * @param registeredAt when the account was registered
 */
public record Account(
    AccountId id,
    EmailAddress email,
    Profile profile,
    Credentials credentials,
    MailConsent mail,
    Standing standing,
    boolean listens,
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
        false,
        now);
  }

  /** The same account, run by an operator and with its address confirmed: the bootstrap account. */
  public Account asOperator() {
    return new Account(
        id,
        email,
        profile,
        credentials,
        mail.confirmed(registeredAt),
        Standing.OPERATOR,
        listens,
        registeredAt);
  }

  /** The account with another name, time zone or language. */
  public Account presentedAs(Profile changed) {
    return new Account(id, email, changed, credentials, mail, standing, listens, registeredAt);
  }

  /** The account with another wish about mail, or with its address confirmed. */
  public Account mailed(MailConsent changed) {
    return new Account(id, email, profile, credentials, changed, standing, listens, registeredAt);
  }

  /**
   * The account with another password, which ends earlier sessions, or with another hash of the
   * same password.
   */
  public Account with(Credentials changed) {
    return new Account(id, email, profile, changed, mail, standing, listens, registeredAt);
  }

  /** The account with another standing: locked, unlocked, or an operator's. */
  public Account with(Standing changed) {
    return new Account(id, email, profile, credentials, mail, changed, listens, registeredAt);
  }

  /** The account whose owner has endpoints, or has none. */
  public Account listening(boolean changed) {
    return new Account(id, email, profile, credentials, mail, standing, changed, registeredAt);
  }

  /**
   * Says whether a session goes on. The account must not be locked, and its password must not have
   * changed since the sign-in.
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
