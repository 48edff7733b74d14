package org.punctual.application.operator;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.MailedLinks;
import org.punctual.application.account.NewAccounts;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.OneTimeLink.Purpose;

/**
 * An operator creates an account for another person, who sets the first password by a one-time
 * link. The link is mailed. Without mail, the operator gets the link once, to hand it over. No
 * transaction is held while a password is hashed.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class CreatingAccounts {

  private final AddingAccounts adding;
  private final NewAccounts made;
  private final MailedLinks links;
  private final OperatorTries tries;

  @Inject
  public CreatingAccounts(
      AddingAccounts adding, NewAccounts made, MailedLinks links, OperatorTries tries) {
    this.adding = adding;
    this.made = made;
    this.links = links;
    this.tries = tries;
  }

  /** Says whether mail is configured, so that links are mailed. */
  public boolean isMailed() {
    return links.isOn();
  }

  /**
   * Creates an account.
   *
   * @throws org.punctual.domain.account.AccountRefusal {@code OPERATOR_REQUIRED}; every fault of
   *     the fields; {@code TOO_MANY_TRIES} with the minutes to wait after 100 links of an operator
   *     within an hour; {@code EMAIL_TAKEN}; {@code BUSY}
   */
  public Invitation create(AccountId operator, NewOwner owner) {
    adding.check(operator);
    NewOwner.Checked checked = owner.check();
    tries.countLink(operator);
    Account account = made.awaitingPassword(checked.email(), checked.profile());
    adding.add(operator, account);
    return invited(operator, account);
  }

  /**
   * Makes another link for an account whose owner has not chosen a password yet. The earlier link
   * stops working.
   *
   * @throws org.punctual.domain.account.AccountRefusal for the reasons of {@link
   *     AddingAccounts#awaiting}; {@code TOO_MANY_TRIES} as above
   */
  public Invitation inviteAgain(AccountId operator, AccountId id) {
    Account account = adding.awaiting(operator, id);
    tries.countLink(operator);
    return invited(operator, account);
  }

  private Invitation invited(AccountId operator, Account account) {
    adding.invited(operator, account.id());
    if (links.isOn()) {
      links.send(account, Purpose.INVITATION);
      return new Invitation(account, Optional.empty());
    }
    return new Invitation(account, Optional.of(links.issue(account, Purpose.INVITATION_BY_HAND)));
  }
}
