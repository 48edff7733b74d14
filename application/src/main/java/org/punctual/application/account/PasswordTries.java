package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.punctual.application.UnitOfWork;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

/**
 * Tries of signed-in persons to prove to be the owner. They are counted for the account over all
 * its sessions, and slowed down as at sign-in. The security log records each refusal.
 */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class PasswordTries {

  private static final TryRule OF_AN_ACCOUNT = TryRule.slowed(Tries.Kind.CHECK_PASSWORD);

  private final Tries tries;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public PasswordTries(Tries tries, AuditTrail trail, Clock clock) {
    this.tries = tries;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Counts a try before its password is compared.
   *
   * @throws AccountRefusal {@code TOO_MANY_TRIES} with the seconds to wait
   */
  Try count(AccountId account) {
    try {
      return OF_AN_ACCOUNT.count(tries, account.toString(), clock.instant());
    } catch (AccountRefusal slowed) {
      record(Kind.PASSWORD_CHECK_SLOWED, account, slowed);
      throw slowed;
    }
  }

  /** The password was right. Earlier failures are forgotten. */
  void succeeded(Try counted) {
    tries.forget(counted.kind(), counted.subject());
  }

  /** The password was not compared, because too many other passwords are being compared. */
  void takeBack(Try counted, AccountId account, AccountRefusal busy) {
    tries.takeBack(counted);
    record(Kind.PASSWORD_CHECK_SLOWED, account, busy);
  }

  /** Refuses a wrong password at a field. */
  AccountRefusal refuse(AccountId account, String member) {
    AccountRefusal wrong = AccountRefusal.of(member, AccountReason.PASSWORD_WRONG);
    record(Kind.PASSWORD_CHECK_REFUSED, account, wrong);
    return wrong;
  }

  private void record(Kind kind, AccountId account, AccountRefusal refusal) {
    trail.record(AuditEvent.of(kind, account).with("reason", refusal.reason().code()));
  }
}
