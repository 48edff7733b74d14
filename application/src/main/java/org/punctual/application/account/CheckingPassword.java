package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.punctual.application.UnitOfWork;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

/**
 * A signed-in person proves with the current password to be the owner, before a change that a
 * stolen session must not make. Tries are slowed down as at sign-in, counted for the account over
 * all its sessions. No transaction is held while the password is hashed.
 */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class CheckingPassword {

  private static final TryRule TRIES_OF_AN_ACCOUNT = TryRule.slowed(Tries.Kind.CHECK_PASSWORD);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Tries tries;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public CheckingPassword(
      Accounts accounts, Passwords passwords, Tries tries, AuditTrail trail, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tries = tries;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Compares the typed text with the account's current password.
   *
   * @param member the name of the field that the text was typed into; a wrong password is refused
   *     at this field
   * @return the account with this password
   * @throws AccountRefusal {@code PASSWORD_WRONG} at the field; {@code TOO_MANY_TRIES} with the
   *     seconds to wait, or {@code BUSY}, both without comparing the password
   * @throws UnknownAccount when there is no such account
   */
  public Account check(AccountId id, String typed, String member) {
    Account account = accounts.find(id).orElseThrow(() -> new UnknownAccount(id));
    Try one = counted(id);
    if (!matches(typed, account, one)) {
      AccountRefusal wrong = AccountRefusal.of(member, AccountReason.PASSWORD_WRONG);
      record(Kind.PASSWORD_CHECK_REFUSED, id, wrong);
      throw wrong;
    }
    tries.forget(one.kind(), one.subject());
    return account;
  }

  private Try counted(AccountId id) {
    try {
      return TRIES_OF_AN_ACCOUNT.count(tries, id.toString(), clock.instant());
    } catch (AccountRefusal slowed) {
      record(Kind.PASSWORD_CHECK_SLOWED, id, slowed);
      throw slowed;
    }
  }

  private boolean matches(String typed, Account account, Try one) {
    try {
      return passwords.matches(typed, Optional.of(account.credentials().password()));
    } catch (AccountRefusal busy) {
      tries.takeBack(one);
      record(Kind.PASSWORD_CHECK_SLOWED, account.id(), busy);
      throw busy;
    }
  }

  private void record(Kind kind, AccountId account, AccountRefusal refusal) {
    trail.record(AuditEvent.of(kind, account).with("reason", refusal.reason().code()));
  }
}
