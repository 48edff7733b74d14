package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** A customer proves that the address is theirs, so that reminders may be mailed to it. */
@UseCase
public class ConfirmingAddress {

  private static final TryRule LINKS_TO_AN_ACCOUNT = TryRule.hourly(Tries.Kind.CONFIRM_ADDRESS, 5);

  private final Accounts accounts;
  private final MailedLinks links;
  private final Tries tries;
  private final Clock clock;

  @Inject
  public ConfirmingAddress(Accounts accounts, MailedLinks links, Tries tries, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.tries = tries;
    this.clock = clock;
  }

  /** Says whether mail is configured, so that confirming an address makes sense. */
  public boolean isOn() {
    return links.isOn();
  }

  /**
   * Mails a fresh link, unless the address is confirmed already or mail is not configured.
   *
   * @throws AccountRefusal {@code TOO_MANY_TRIES} with the minutes to wait, after five links within
   *     an hour, so that no customer can flood a stranger's mailbox
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void sendLink(AccountId id) {
    accounts
        .find(id)
        .filter(account -> links.isOn() && account.confirmedAt().isEmpty())
        .ifPresent(this::sendLinkTo);
  }

  /** The link that was last sent to the account, while it still works. */
  public Optional<OneTimeLink> pending(AccountId id) {
    return links.pending(id, Purpose.CONFIRM_ADDRESS);
  }

  /** Says whether a link still works, without using it. */
  public boolean works(String token) {
    return links.accountOf(token, Purpose.CONFIRM_ADDRESS).isPresent();
  }

  /**
   * Uses a link: the account's address is confirmed.
   *
   * @throws AccountRefusal {@code LINK_INVALID} as {@link MailedLinks#redeem}
   */
  public Account confirm(String token) {
    Account account = links.redeem(token, Purpose.CONFIRM_ADDRESS);
    Account confirmed = account.mailed(account.mail().confirmed(clock.instant()));
    accounts.update(confirmed);
    return confirmed;
  }

  private void sendLinkTo(Account account) {
    LINKS_TO_AN_ACCOUNT.count(tries, account.id().toString(), clock.instant());
    links.send(account, Purpose.CONFIRM_ADDRESS);
  }
}
