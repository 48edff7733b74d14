package org.punctual.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Theme;
import org.punctual.web.FakeBrowser;
import org.punctual.web.SignedIn;
import org.punctual.web.frame.Times;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {

  private static final String OTHER_PASSWORD = "another sentence works as well";

  private final SignedIn ada = new SignedIn();
  private final HttpServletRequest request = ada.browser.request(Map.of());
  private final Me me = new Me(request, ada.sessions);

  @Nested
  class How_one_is_addressed {

    private boolean othersAreValid = true;
    private int savedOthers;

    private final OtherSettings others =
        new OtherSettings() {
          @Override
          public boolean check() {
            return othersAreValid;
          }

          @Override
          public void save() {
            savedOthers++;
          }
        };

    private final Settings page =
        new Settings(me, ada.punctual.managing, ada.ownerFeedback(), others);

    @Test
    void Shows_the_present_settings() {
      assertThat(page.getName()).isEqualTo("Ada");
      assertThat(page.getTimeZone()).isEqualTo("Europe/Vienna");
      assertThat(page.getLanguage()).isEqualTo("en");
      assertThat(page.getTheme()).isEqualTo(Theme.SYSTEM);
      assertThat(page.isMailWanted()).isTrue();
    }

    @Test
    void Saves_the_changes_and_shows_them_in_the_same_answer() {
      page.setName("Ada Lovelace");
      page.setTimeZone("Asia/Tokyo");
      page.setTheme(Theme.DARK);
      page.setMailWanted(false);
      page.save();

      assertThat(savedOthers).isOne();
      assertThat(stored().profile().timeZone().getId()).isEqualTo("Asia/Tokyo");
      assertThat(stored().profile().theme()).isEqualTo(Theme.DARK);
      assertThat(stored().mail().wanted()).isFalse();
      assertThat(me.getName()).isEqualTo("Ada Lovelace");
      assertThat(ada.feedback.shown()).containsExactly("done: Saved.");
    }

    @Test
    void Saves_nothing_while_settings_of_another_feature_have_faults() {
      othersAreValid = false;
      page.setName("Ada Lovelace");
      page.save();

      assertThat(stored().profile().name().value()).isEqualTo("Ada");
      assertThat(savedOthers).isZero();
      assertThat(ada.feedback.shown()).isEmpty();
    }

    @Test
    void Shows_each_fault_at_its_field_and_changes_nothing() {
      page.setName("");
      page.setTimeZone("Nowhere");
      page.save();

      assertThat(savedOthers).isZero();
      assertThat(ada.feedback.shown())
          .containsExactly(
              "refuse: profile:name name-required", "refuse: profile:timeZone time-zone-unknown");
      assertThat(stored().profile().name().value()).isEqualTo("Ada");
    }
  }

  @Nested
  class Changing_the_password {

    private final FakeBrowser elsewhere = new FakeBrowser();
    private final PasswordChange page =
        new PasswordChange(
            me, ada.punctual.access.changingPassword, ada.sessions, ada.ownerFeedback());

    @Test
    void Ends_other_sessions_and_continues_this_session_under_a_new_id() {
      ada.sessions.begin(elsewhere.request(Map.of()), ada.ada);
      int idsBefore = ada.browser.sessionIds();
      ada.punctual.clock.advance(Duration.ofMinutes(5));
      change(SignedIn.PASSWORD, OTHER_PASSWORD);

      assertThat(ada.sessions.ownerOf(ada.browser.request(Map.of()))).isPresent();
      assertThat(ada.sessions.ownerOf(elsewhere.request(Map.of()))).isEmpty();
      assertThat(ada.browser.sessionIds()).isEqualTo(idsBefore + 1);
      assertThat(
              ada.punctual.access.signingIn.signIn("ada@example.org", OTHER_PASSWORD, "192.0.2.1"))
          .isEqualTo(stored());
    }

    @Test
    void Refuses_a_wrong_present_password_and_ends_no_session() {
      ada.sessions.begin(elsewhere.request(Map.of()), ada.ada);
      change("a wrong sentence by far", OTHER_PASSWORD);

      assertThat(ada.feedback.shown())
          .containsExactly("refuse: secret:currentPassword password-wrong");
      assertThat(ada.sessions.ownerOf(elsewhere.request(Map.of()))).isPresent();
    }

    @Test
    void Shows_the_fault_of_the_new_password() {
      change(SignedIn.PASSWORD, "short");

      assertThat(ada.feedback.shown())
          .containsExactly("refuse: secret:password password-too-short");
    }

    @Test
    void Refuses_the_present_password_as_the_new_one() {
      change(SignedIn.PASSWORD, SignedIn.PASSWORD);

      assertThat(ada.feedback.shown())
          .containsExactly("refuse: secret:password password-unchanged");
    }

    private void change(String current, String wanted) {
      page.setCurrent(current);
      page.setWanted(wanted);
      page.change(request);
    }
  }

  @Nested
  class The_address {

    private final ConfirmationLink page =
        new ConfirmationLink(
            me,
            ada.punctual.access.confirming,
            ada.ownerFeedback(),
            new Times(ZoneOffset.UTC, Locale.ENGLISH, ada.texts));

    @Test
    void Gets_another_link_while_it_is_not_confirmed() {
      assertThat(page.isConfirmed()).isFalse();
      page.send();

      assertThat(ada.punctual.mails.links()).hasSize(1);
      assertThat(ada.feedback.shown())
          .containsExactly(
              "done: We have sent a link to ada@example.org. Earlier links no longer work.");
    }

    @Test
    void Names_the_link_that_was_sent_until_the_link_expires() {
      String before = page.getText();
      page.send();

      assertThat(page.getText())
          .isEqualTo(
              "We sent a confirmation link to ada@example.org on 23 Nov 2026, 12:00."
                  + " It works once, until 24 Nov 2026, 12:00."
                  + " Until you confirm this address, nothing else is mailed to it.");
      ada.punctual.clock.setTo(Instant.parse("2026-11-24T12:00:00Z"));
      assertThat(page.getText()).isEqualTo(before);
    }

    @Test
    void Can_only_be_confirmed_when_mail_is_on() {
      assertThat(page.isMailOn()).isTrue();
      ada.punctual.mails.turnOff();

      assertThat(page.isMailOn()).isFalse();
    }
  }

  private Account stored() {
    return ada.punctual.accounts.find(ada.ada.id()).orElseThrow();
  }
}
