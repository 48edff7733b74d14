package org.punctual.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.PASSWORD_INVALID;
import static org.punctual.domain.account.AccountReason.PASSWORD_IS_NAME_OR_ADDRESS;
import static org.punctual.domain.account.AccountReason.PASSWORD_REQUIRED;
import static org.punctual.domain.account.AccountReason.PASSWORD_TOO_LONG;
import static org.punctual.domain.account.AccountReason.PASSWORD_TOO_SHORT;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.Fault;

class PasswordTest {

  private static final String EMOJI = "\uD83D\uDD11";

  @Nested
  class A_password_is_accepted {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "twelve chars",
          "            ",
          "nur kleine buchstaben",
          "пароль на двенадцать",
          "tab\tand\nbreak"
        })
    void of_any_characters_without_rules_of_composition(String typed) {
      assertThat(Password.chosen(typed).value()).isEqualTo(typed);
    }

    @Test
    void from_12_to_128_characters_an_emoji_counting_once() {
      assertThatCode(() -> Password.chosen(EMOJI.repeat(12))).doesNotThrowAnyException();
      assertThatCode(() -> Password.chosen(EMOJI.repeat(128))).doesNotThrowAnyException();
    }
  }

  @Nested
  class A_password_is_refused {

    @Test
    void when_there_is_none() {
      assertRefused(PASSWORD_REQUIRED, () -> Password.chosen(""));
    }

    @Test
    void of_11_characters_an_emoji_counting_once() {
      assertRefused(
          List.of(Fault.at("password", PASSWORD_TOO_SHORT, 12)),
          () -> Password.chosen(EMOJI.repeat(11)));
    }

    @Test
    void of_129_characters() {
      assertRefused(
          List.of(Fault.at("password", PASSWORD_TOO_LONG, 128)),
          () -> Password.chosen("x".repeat(129)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars\u0000", "twelve chars\uD83D", "\uDD11twelve chars"})
    void with_what_no_keyboard_can_repeat(String typed) {
      assertRefused(PASSWORD_INVALID, () -> Password.chosen(typed));
    }
  }

  @Nested
  class Of_what_everyone_sees_of_the_account {

    private final EmailAddress email = EmailAddress.of("Ada.Lovelace@example.org");
    private final DisplayName name = DisplayName.of("Countess of Lovelace");

    @ParameterizedTest
    @ValueSource(strings = {"ada.lovelace@EXAMPLE.org", "ADA.lovelace", "countess of lovelace"})
    void nothing_may_be_the_password_in_whatever_case(String typed) {
      assertRefused(
          PASSWORD_IS_NAME_OR_ADDRESS, () -> Password.chosen(typed).mustDifferFrom(email, name));
    }

    @Test
    void a_part_may_stand_in_it() {
      assertThatCode(() -> Password.chosen("not ada.lovelace").mustDifferFrom(email, name))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void never_shows_itself() {
    assertThat(Password.chosen("twelve chars").toString()).doesNotContain("twelve");
    assertThat(new PasswordHash("hash").toString()).doesNotContain("=hash");
  }
}
