package org.punctual.application.operation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.punctual.application.UnitOfWork;
import org.punctual.application.account.Accounts;
import org.punctual.application.account.NewAccounts;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.Profile;
import org.punctual.domain.apikey.ApiKeySecret;

/**
 * An administrator provisions the first account: an operator whose address counts as confirmed. An
 * existing account is never changed or promoted. No transaction is held while the password is
 * hashed.
 */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class Bootstrapping {

  private final Bootstrap bootstrap;
  private final Accounts accounts;
  private final NewAccounts made;
  private final AddingOperator adding;

  @Inject
  public Bootstrapping(
      Bootstrap bootstrap, Accounts accounts, NewAccounts made, AddingOperator adding) {
    this.bootstrap = bootstrap;
    this.accounts = accounts;
    this.made = made;
    this.adding = adding;
  }

  /** The result of provisioning. */
  public enum Result {
    /** The settings name no account. */
    NOT_ASKED,
    /** This server created the account, or another server that started at the same moment did. */
    MADE,
    /** An account with the address existed already, and was not changed. */
    LEFT
  }

  /**
   * Creates the account if the settings name one and no account has its address. The password was
   * checked with all settings.
   *
   * @throws AccountRefusal when another server took the address in the meantime
   */
  public Result bootstrap() {
    if (bootstrap.email().isEmpty()) {
      return Result.NOT_ASKED;
    }
    EmailAddress email = EmailAddress.of(bootstrap.email().get());
    if (accounts.findByEmail(email).isPresent()) {
      return Result.LEFT;
    }
    Optional<ApiKeySecret> secret = bootstrap.apiKey().map(ApiKeySecret::of);
    adding.add(operatorOf(email), secret);
    return Result.MADE;
  }

  private Account operatorOf(EmailAddress email) {
    DisplayName name = DisplayName.of(email.localPart());
    Password password = Password.chosen(bootstrap.password().orElseThrow());
    Profile profile = Profile.of(name, ZoneId.of("UTC"), Locale.ENGLISH);
    return made.of(email, profile, password).asOperator();
  }
}
