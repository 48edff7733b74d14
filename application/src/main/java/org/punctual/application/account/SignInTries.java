package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.punctual.application.UnitOfWork;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.SignInSlowdown;

/**
 * Tries to sign in. Each try counts twice: for its client over all addresses, and for its client at
 * one address. The security log records how a try ended, and never the typed text.
 */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class SignInTries {

  /**
   * Enough for the typing errors of a large office behind one address, and too few to guess
   * passwords.
   */
  private static final int MOST_OF_A_CLIENT = 50;

  private static final TryRule OF_A_CLIENT =
      new TryRule(
          Tries.Kind.SIGN_IN_CLIENT,
          new WindowLimit(MOST_OF_A_CLIENT, SignInSlowdown.MEMORY),
          ChronoUnit.SECONDS);

  private static final TryRule AT_AN_ADDRESS = TryRule.slowed(Tries.Kind.SIGN_IN);

  private final Tries tries;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public SignInTries(Tries tries, AuditTrail trail, Clock clock) {
    this.tries = tries;
    this.trail = trail;
    this.clock = clock;
  }

  /** A counted try. */
  record Counted(Try ofClient, Try atAddress) {}

  /**
   * Counts a try before its password is compared: otherwise many tries at once would all pass.
   *
   * @param address empty when the typed text cannot be an address
   * @throws AccountRefusal {@code TOO_MANY_TRIES} with the seconds to wait
   */
  Counted count(String client, Optional<EmailAddress> address) {
    Instant now = clock.instant();
    String subject = client + " " + address.map(EmailAddress::key).orElse("");
    try {
      Try ofClient = OF_A_CLIENT.count(tries, client, now);
      return new Counted(ofClient, atAddress(subject, ofClient, now));
    } catch (AccountRefusal slowed) {
      trail.record(refused(Kind.SIGN_IN_SLOWED, Optional.empty(), slowed));
      throw slowed;
    }
  }

  /**
   * The password was right. Earlier failures at this address are forgotten. Failures at other
   * addresses stay. Otherwise a client could lift the limit with an account of its own.
   */
  void succeeded(Counted counted) {
    tries.takeBack(counted.ofClient());
    tries.forget(Tries.Kind.SIGN_IN, counted.atAddress().subject());
  }

  /** The password was not compared, because too many other passwords are being compared. */
  void takeBack(Counted counted, AccountRefusal busy) {
    tries.takeBack(counted.ofClient());
    tries.takeBack(counted.atAddress());
    trail.record(refused(Kind.SIGN_IN_SLOWED, Optional.empty(), busy));
  }

  /** Records that the owner signed in. */
  void accept(Account account) {
    trail.record(AuditEvent.of(Kind.SIGN_IN_ACCEPTED, account.id()));
  }

  /** Refuses a sign-in, and records the account that has the address, if any. */
  AccountRefusal refuse(Optional<Account> account, AccountReason reason) {
    AccountRefusal refusal = AccountRefusal.of("", reason);
    trail.record(refused(Kind.SIGN_IN_REFUSED, account.map(Account::id), refusal));
    return refusal;
  }

  private Try atAddress(String subject, Try ofClient, Instant now) {
    try {
      return AT_AN_ADDRESS.count(tries, subject, now);
    } catch (AccountRefusal slowed) {
      tries.takeBack(ofClient);
      throw slowed;
    }
  }

  private static AuditEvent refused(
      Kind kind, Optional<AccountId> account, AccountRefusal refusal) {
    return AuditEvent.of(kind, account).with("reason", refusal.reason().code());
  }
}
