package org.punctual.application.account;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.UnitOfWork;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.OneTimeLink.Purpose;

/**
 * Replaces credentials. No lock is held while the new hash is computed, which takes long. A changed
 * password ends all sessions, and revokes the links that would set another password.
 */
@UnitOfWork
public class KeepingCredentials {

  private final Accounts accounts;
  private final MailedLinks links;
  private final Sessions sessions;
  private final AuditTrail trail;

  @Inject
  public KeepingCredentials(
      Accounts accounts, MailedLinks links, Sessions sessions, AuditTrail trail) {
    this.accounts = accounts;
    this.links = links;
    this.sessions = sessions;
    this.trail = trail;
  }

  /**
   * Replaces an account's credentials, unless the password was changed since they were read.
   *
   * @param known the credentials before hashing began
   * @return the account with the new credentials; empty when the password was changed meanwhile
   */
  public Optional<Account> replace(AccountId id, Credentials known, Credentials wanted) {
    Account account = accounts.lock(id);
    if (!account.credentials().since().equals(known.since())) {
      return Optional.empty();
    }
    boolean isRehashed = wanted.since().equals(known.since());
    return Optional.of(isRehashed ? kept(account, wanted) : changed(account, wanted));
  }

  /**
   * Replaces an account's credentials as {@link #replace} does, by an owner who proved the current
   * password.
   */
  public Optional<Account> replaceByOwner(AccountId id, Credentials known, Credentials wanted) {
    Optional<Account> changed = replace(id, known, wanted);
    changed.ifPresent(account -> trail.record(AuditEvent.of(Kind.PASSWORD_CHANGED, id)));
    return changed;
  }

  /**
   * Replaces the credentials of the account of a link that sets a password. The use of a link that
   * only the account's address can have received proves the address.
   *
   * @throws AccountRefusal {@code LINK_INVALID} as {@link MailedLinks#redeem}
   */
  public Account replaceByLink(String token, Purpose purpose, Credentials wanted) {
    Account redeemed = links.redeem(token, purpose);
    Account proven =
        purpose.provesAddress()
            ? redeemed.mailed(redeemed.mail().confirmed(wanted.since()))
            : redeemed;
    Account account = changed(proven, wanted);
    trail.record(AuditEvent.of(Kind.PASSWORD_RESET, account.id()));
    return account;
  }

  private Account changed(Account account, Credentials wanted) {
    Stream.of(Purpose.values())
        .filter(Purpose::setsPassword)
        .forEach(purpose -> links.revoke(account.id(), purpose));
    sessions.removeAll(account.id());
    return kept(account, wanted);
  }

  private Account kept(Account account, Credentials wanted) {
    Account after = account.with(wanted);
    accounts.update(after);
    return after;
  }
}
