package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.account.ManagingAccount.Preferences;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.MailConsent;
import org.punctual.domain.account.Profile;
import org.punctual.domain.account.Theme;

class ManagingAccountTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.mailedCustomer("Ada");

  @Test
  void keeps_preferences_and_the_confirmed_address() {
    Account changed =
        punctual.managing.prefer(
            ada.id(),
            new Preferences("Ada L.", "Asia/Kathmandu", Locale.GERMAN, Theme.DARK, false));

    assertThat(changed.profile())
        .isEqualTo(
            new Profile(
                DisplayName.of("Ada L."), ZoneId.of("Asia/Kathmandu"), Locale.GERMAN, Theme.DARK));
    assertThat(changed.mail())
        .isEqualTo(new MailConsent(Optional.of(InMemoryPunctual.START), false));
    assertThat(punctual.accounts.find(ada.id())).contains(changed);
  }

  @Test
  void refuses_preferences_with_all_faults() {
    assertRefusedAs(
        List.of("name name-required", "timeZone time-zone-unknown"),
        () ->
            punctual.managing.prefer(
                ada.id(), new Preferences("", "x", Locale.ENGLISH, Theme.SYSTEM, true)));
  }
}
