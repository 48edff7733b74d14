package org.punctual.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.NAME_INVALID;
import static org.punctual.domain.account.AccountReason.NAME_REQUIRED;
import static org.punctual.domain.account.AccountReason.NAME_TOO_LONG;
import static org.punctual.domain.account.AccountReason.TIME_ZONE_UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Account ada =
      Account.registered(
          new AccountId(new UUID(0, 1)),
          EmailAddress.of("ada@example.org"),
          Profile.of(DisplayName.of("Ada"), ZoneId.of("Europe/Vienna"), Locale.ENGLISH),
          new PasswordHash("first"),
          NOW);

  @Nested
  class Mail {

    @Test
    void goes_out_only_after_the_address_was_confirmed() {
      assertThat(ada.mail().allows()).isFalse();
      assertThat(ada.mail().confirmed(LATER).allows()).isTrue();
    }

    @Test
    void is_not_sent_when_it_is_not_wanted() {
      assertThat(new MailConsent(Optional.of(NOW), false).allows()).isFalse();
    }

    @Test
    void is_confirmed_once_and_for_all() {
      MailConsent confirmed = ada.mail().confirmed(NOW);

      assertThat(confirmed.confirmed(LATER)).isEqualTo(confirmed);
    }
  }

  @Nested
  class A_session {

    @Test
    void goes_on_from_the_moment_of_registering() {
      assertThat(ada.admits(NOW)).isTrue();
    }

    @Test
    void ends_when_the_password_is_changed_and_one_that_signed_in_with_the_new_one_goes_on() {
      Account changed = ada.with(new Credentials(new PasswordHash("second"), LATER));

      assertThat(changed.admits(LATER.minusNanos(1))).isFalse();
      assertThat(changed.admits(LATER)).isTrue();
    }

    @Test
    void goes_on_when_the_same_password_is_hashed_anew() {
      Account rehashed = ada.with(ada.credentials().rehashed(new PasswordHash("stronger")));

      assertThat(rehashed.admits(NOW)).isTrue();
      assertThat(rehashed.credentials().password()).isEqualTo(new PasswordHash("stronger"));
    }

    @Test
    void ends_when_the_account_is_locked() {
      Account locked =
          new Account(
              ada.id(),
              ada.email(),
              ada.profile(),
              ada.credentials(),
              ada.mail(),
              new Standing(false, true),
              false,
              NOW);

      assertThat(locked.admits(LATER)).isFalse();
    }
  }

  @Nested
  class An_operator {

    @Test
    void needs_no_confirming_of_the_address() {
      assertThat(ada.asOperator().standing()).isEqualTo(Standing.OPERATOR);
      assertThat(ada.asOperator().confirmedAt()).contains(NOW);
    }
  }

  @Nested
  class A_name {

    @Test
    void has_up_to_100_characters_after_trimming() {
      String longest = "\uD83D\uDE80".repeat(100);

      assertThat(DisplayName.of(" " + longest + "\u00A0").value()).isEqualTo(longest);
      assertRefused(NAME_TOO_LONG, () -> DisplayName.of("x".repeat(101)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0"})
    void is_required(String typed) {
      assertRefused(NAME_REQUIRED, () -> DisplayName.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000da", "A\nda", "A\uD83Dda"})
    void stands_on_one_line(String typed) {
      assertRefused(NAME_INVALID, () -> DisplayName.of(typed));
    }
  }

  @Nested
  class A_time_zone {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Vienna", "UTC", "Asia/Kathmandu", "Etc/GMT+5"})
    void is_one_that_java_knows(String id) {
      assertThat(Profile.timeZoneOf(id)).isEqualTo(ZoneId.of(id));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "Vienna", "europe/vienna", "+01:00", "SystemV/PST8PDT", "Mars/Base"})
    void is_refused_when_java_does_not_or_calls_it_a_relic(String id) {
      assertRefused(TIME_ZONE_UNKNOWN, () -> Profile.timeZoneOf(id));
    }

    @Test
    void can_be_read_whichever_is_offered() {
      assertThat(Profile.availableTimeZones())
          .contains("Europe/Vienna")
          .allSatisfy(id -> assertThat(Profile.timeZoneOf(id).getId()).isEqualTo(id));
    }
  }

  @Nested
  class A_mailed_link {

    private final OneTimeLink link =
        OneTimeLink.issued("hash", ada.id(), OneTimeLink.Purpose.CONFIRM_ADDRESS, NOW);

    @Test
    void works_for_24_hours_and_not_a_moment_longer() {
      Instant end = NOW.plus(Duration.ofHours(24));

      assertThat(link.serves(OneTimeLink.Purpose.CONFIRM_ADDRESS, end.minusNanos(1))).isTrue();
      assertThat(link.serves(OneTimeLink.Purpose.CONFIRM_ADDRESS, end)).isFalse();
    }
  }
}
