package org.punctual.application.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Credentials;
import org.punctual.domain.account.OneTimeLink.Purpose;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;

/**
 * A customer who forgot the password sets a new one by a mailed link. The owner of an account that
 * an operator created sets the first password in the same way. No transaction is held while the
 * password is hashed.
 *
 * <p>A link that resets a password is only mailed to a confirmed address, so its use proves nothing
 * new about the address. A mailed invitation proves the address.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class ResettingPassword {

  private final MailedLinks links;
  private final Passwords passwords;
  private final KeepingCredentials keeping;
  private final Clock clock;

  @Inject
  public ResettingPassword(
      MailedLinks links, Passwords passwords, KeepingCredentials keeping, Clock clock) {
    this.links = links;
    this.passwords = passwords;
    this.keeping = keeping;
    this.clock = clock;
  }

  /** What a link may be used for, without using it; empty when it sets no password any more. */
  public Optional<Purpose> purposeOf(String token) {
    return links.purposeOf(token).filter(Purpose::setsPassword);
  }

  /**
   * Uses a link: the owner gets the new password, and all sessions of the owner end. A refused
   * password leaves the link as it is.
   *
   * @throws AccountRefusal {@code LINK_INVALID} as {@link MailedLinks#redeem}; the faults of the
   *     password, at {@code password}
   */
  public Account reset(String token, String wanted) {
    Purpose purpose = purposeOf(token).orElseThrow(ResettingPassword::invalid);
    Account account = links.accountOf(token, purpose).orElseThrow(ResettingPassword::invalid);
    Password chosen = Password.chosen(wanted);
    Registration.mustBeStrong(chosen, account.email(), account.profile().name(), passwords);
    PasswordHash hash = passwords.hash(chosen);
    return keeping.replaceByLink(token, purpose, new Credentials(hash, clock.instant()));
  }

  private static AccountRefusal invalid() {
    return AccountRefusal.of("", AccountReason.LINK_INVALID);
  }
}
