package org.punctual.application.account;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.concurrent.ScheduledExecutorService;
import org.punctual.application.UseCase;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** A customer who forgot the password asks for a link that sets a new password. */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class RequestingReset {

  private static final System.Logger LOG = System.getLogger(RequestingReset.class.getName());

  private final Accounts accounts;
  private final MailedLinks links;
  private final ResetTries tries;
  private final ScheduledExecutorService executor;

  @Inject
  public RequestingReset(
      Accounts accounts, MailedLinks links, ResetTries tries, ScheduledExecutorService executor) {
    this.accounts = accounts;
    this.links = links;
    this.tries = tries;
    this.executor = executor;
  }

  /** Says whether mail is configured: without mail, no link can be sent. */
  public boolean isOn() {
    return links.isOn();
  }

  /**
   * Requests a link for an address. The link is mailed if an account has the address and the
   * address is confirmed. The account is looked up after this method returned. For known, unknown
   * and unconfirmed addresses, the method therefore does the same, and takes the same time.
   *
   * @param email as typed
   * @param client the address that the request came from
   * @throws AccountRefusal {@code EMAIL_REQUIRED} or {@code EMAIL_INVALID} at {@code email}; {@code
   *     TOO_MANY_TRIES} with the minutes to wait after ten requests of a client, or five for an
   *     address, within an hour
   */
  public void sendLink(String email, String client) {
    EmailAddress address = EmailAddress.of(email);
    tries.count(client, address);
    executor.execute(() -> tryToSend(address));
  }

  private void tryToSend(EmailAddress address) {
    try {
      accounts
          .findByEmail(address)
          .filter(this::mayBeMailed)
          .ifPresent(account -> links.send(account, Purpose.RESET_PASSWORD));
    } catch (RuntimeException failure) {
      LOG.log(WARNING, "A link to reset a password was not mailed", failure);
    }
  }

  private boolean mayBeMailed(Account account) {
    return links.isOn() && account.confirmedAt().isPresent() && !account.standing().locked();
  }
}
