package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** A customer proves that the address is theirs, so that reminders may be mailed to it. */
@UseCase
public class ConfirmingAddress {

  private static final TryRule LINKS_TO_AN_ACCOUNT = TryRule.hourly(Tries.Kind.CONFIRM_ADDRESS, 5);

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final AccountMails mails;
  private final Tries tries;
  private final Clock clock;

  @Inject
  public ConfirmingAddress(
      Accounts accounts, OneTimeLinks links, AccountMails mails, Tries tries, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.mails = mails;
    this.tries = tries;
    this.clock = clock;
  }

  /** Says whether mail is configured, so that confirming an address makes sense. */
  public boolean isOn() {
    return mails.isOn();
  }

  /**
   * Mails a fresh link, unless the address is confirmed already or mail is not configured. It is
   * stored before it is mailed.
   *
   * @throws AccountRefusal {@code TOO_MANY_TRIES} with the minutes to wait after five within an
   *     hour: nobody can have a stranger's mailbox flooded
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void sendLink(AccountId id) {
    accounts
        .find(id)
        .filter(account -> mails.isOn() && account.confirmedAt().isEmpty())
        .ifPresent(this::sendLinkTo);
  }

  /** Says whether a link still works, without using it. */
  public boolean works(String token) {
    return links
        .find(new LinkToken(token).hash())
        .filter(link -> link.serves(Purpose.CONFIRM_ADDRESS, clock.instant()))
        .isPresent();
  }

  /**
   * Uses a link: the account's address is confirmed.
   *
   * @throws AccountRefusal {@code LINK_INVALID} when it was used, has expired, or never was
   */
  public Account confirm(String token) {
    Instant now = clock.instant();
    Optional<OneTimeLink> link =
        links
            .take(new LinkToken(token).hash())
            .filter(taken -> taken.serves(Purpose.CONFIRM_ADDRESS, now));
    Account account =
        link.map(OneTimeLink::account)
            .map(accounts::lock)
            .orElseThrow(() -> AccountRefusal.of("", AccountReason.LINK_INVALID));
    Account confirmed = account.mailed(account.mail().confirmed(now));
    accounts.update(confirmed);
    return confirmed;
  }

  private void sendLinkTo(Account account) {
    Instant now = clock.instant();
    LINKS_TO_AN_ACCOUNT.count(tries, account.id().toString(), now);
    LinkToken token = LinkToken.fresh();
    links.add(OneTimeLink.issued(token.hash(), account.id(), Purpose.CONFIRM_ADDRESS, now));
    mails.sendConfirmation(account, token.value());
  }
}
