package org.punctual.application.operator;

import java.time.Instant;
import java.util.Optional;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.account.MailedLinks;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Standing;

/** The use cases of operators. */
public final class InMemoryOperators {

  public final AdministeringAccounts administering;
  public final BrowsingAccounts browsing;
  public final CreatingAccounts creating;
  public final SendingTestMails testing;
  public final WatchingReminders watching;
  public final BrowsingCalls calls;
  public final RecordingTestMails testMails = new RecordingTestMails();

  /** When this server last looked for due reminders. */
  public Optional<Instant> lastSearch = Optional.empty();

  private final InMemoryPunctual with;

  /** The operators of an installation. */
  public InMemoryOperators(InMemoryPunctual with) {
    this.with = with;
    OperatorRights rights = new OperatorRights(with.accounts);
    OperatorTries tries = new OperatorTries(with.tries, with.clock);
    testing = new SendingTestMails(rights, testMails, tries, with.trail);
    watching = new WatchingReminders(rights, with.deliveries, () -> lastSearch, with.clock);
    calls = new BrowsingCalls(rights, with.usage, with.clock);
    administering =
        new AdministeringAccounts(
            rights, new EndingAccess(with.sessions, with.links), with.accounts, with.trail);
    creating =
        new CreatingAccounts(
            new AddingAccounts(rights, with.accounts, with.trail),
            with.newAccounts,
            new MailedLinks(with.links, with.accounts, with.mails, with.clock),
            tries);
    browsing =
        new BrowsingAccounts(rights, new InMemoryAccountDirectory(with.accounts, with.sessions));
  }

  /** An operator, who signs in as every customer. */
  public Account operator(String name) {
    return appoint(with.customer(name));
  }

  /** The customer, appointed as an operator. */
  public Account appoint(Account customer) {
    Account operator = customer.with(Standing.OPERATOR);
    with.accounts.update(operator);
    return operator;
  }
}
