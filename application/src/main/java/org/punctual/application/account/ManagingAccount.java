package org.punctual.application.account;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.domain.Faults;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.MailConsent;
import org.punctual.domain.account.Profile;
import org.punctual.domain.account.Theme;

/** A customer changes the settings of an account. */
@UseCase
public class ManagingAccount {

  private final Accounts accounts;

  @Inject
  public ManagingAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * The settings that an owner can change.
   *
   * @param timeZone the id of the zone
   * @param theme the colors of the owner's pages
   * @param mailWanted whether reminders are wanted by mail
   */
  public record Preferences(
      String name, String timeZone, Locale language, Theme theme, boolean mailWanted) {}

  /**
   * Changes name, time zone, language, theme and the wish for mail.
   *
   * @throws AccountRefusal with every fault of the fields
   */
  public Account prefer(AccountId id, Preferences wanted) {
    Faults faults = new Faults();
    Optional<DisplayName> name = faults.read(() -> DisplayName.of(wanted.name()));
    Optional<ZoneId> zone = faults.read(() -> Profile.timeZoneOf(wanted.timeZone()));
    faults.refuseIfAny(AccountRefusal::new);
    Account account = accounts.lock(id);
    return saved(
        account
            .presentedAs(
                new Profile(
                    name.orElseThrow(), zone.orElseThrow(), wanted.language(), wanted.theme()))
            .mailed(new MailConsent(account.confirmedAt(), wanted.mailWanted())));
  }

  private Account saved(Account account) {
    accounts.update(account);
    return account;
  }
}
