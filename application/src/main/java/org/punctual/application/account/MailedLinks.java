package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.punctual.application.UnitOfWork;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** Mails and redeems the one-time links of every purpose. */
@UnitOfWork
public class MailedLinks {

  private final OneTimeLinks links;
  private final Accounts accounts;
  private final AccountMails mails;
  private final Clock clock;

  @Inject
  public MailedLinks(OneTimeLinks links, Accounts accounts, AccountMails mails, Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.mails = mails;
    this.clock = clock;
  }

  /** Says whether mail is configured: without mail, no link can be sent. */
  public boolean isOn() {
    return mails.isOn();
  }

  /**
   * Mails a new link, which is stored before it is mailed. Earlier links of the account for the
   * same purpose stop working.
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void send(Account account, Purpose purpose) {
    mails.sendLink(purpose, account, issue(account, purpose).value());
  }

  /**
   * Makes a new link that is not mailed. Earlier links of the account for the same purpose stop
   * working.
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public LinkToken issue(Account account, Purpose purpose) {
    LinkToken token = LinkToken.fresh();
    links.add(OneTimeLink.issued(token.hash(), account.id(), purpose, clock.instant()));
    return token;
  }

  /** What a link may be used for now, without using the link; empty when it no longer works. */
  public Optional<Purpose> purposeOf(String token) {
    return links
        .find(new LinkToken(token).hash())
        .filter(link -> link.serves(link.purpose(), clock.instant()))
        .map(OneTimeLink::purpose);
  }

  /** The account for which a link still works, without using the link. */
  public Optional<Account> accountOf(String token, Purpose purpose) {
    return links
        .find(new LinkToken(token).hash())
        .filter(link -> link.serves(purpose, clock.instant()))
        .map(OneTimeLink::account)
        .flatMap(accounts::find);
  }

  /** The link that was last sent to an account for a purpose, while it still works. */
  public Optional<OneTimeLink> pending(AccountId account, Purpose purpose) {
    return links.latest(account, purpose).filter(link -> link.serves(purpose, clock.instant()));
  }

  /**
   * Uses a link. All other links of its account for the same purpose stop working, too.
   *
   * @return its account, locked until the transaction ends
   * @throws AccountRefusal {@code LINK_INVALID} when the link was used, has expired, was replaced
   *     by a later link, or never existed
   */
  public Account redeem(String token, Purpose purpose) {
    Account account =
        links
            .take(new LinkToken(token).hash())
            .filter(link -> link.serves(purpose, clock.instant()))
            .map(OneTimeLink::account)
            .map(accounts::lock)
            .orElseThrow(() -> AccountRefusal.of("", AccountReason.LINK_INVALID));
    links.forget(account.id(), purpose);
    return account;
  }

  /** All links of an account for a purpose stop working. */
  public void revoke(AccountId account, Purpose purpose) {
    links.forget(account, purpose);
  }
}
