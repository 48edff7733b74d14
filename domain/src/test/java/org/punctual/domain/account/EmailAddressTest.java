package org.punctual.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.EMAIL_INVALID;
import static org.punctual.domain.account.AccountReason.EMAIL_REQUIRED;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  private static final String LONGEST = "a".repeat(64) + "@" + "b".repeat(185) + ".org";

  @Nested
  class An_address_is_read {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ada@example.org",
          "ada+calendar@mail.example.org",
          "o'hara@localhost",
          "jörg@köln.example"
        })
    void as_it_was_typed(String typed) {
      assertThat(EmailAddress.of(typed).value()).isEqualTo(typed);
    }

    @Test
    void without_white_space_around_it() {
      assertThat(EmailAddress.of("\u00A0ada@example.org ").value()).isEqualTo("ada@example.org");
    }

    @Test
    void up_to_254_characters() {
      assertThat(EmailAddress.of(LONGEST).value()).hasSize(254);
    }
  }

  @Nested
  class An_address_is_refused {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00A0"})
    void when_blank(String typed) {
      assertRefused(EMAIL_REQUIRED, () -> EmailAddress.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ada",
          "@example.org",
          "ada@",
          "ada@example..org",
          "ada@.org",
          "ada@example.org.",
          "ada lovelace@example.org",
          "ada@exam ple.org",
          "ada@example.org,eve@example.org",
          "Ada <ada@example.org>",
          "ada@example.org\nBcc: eve@example.org",
          "ada\u0000@example.org",
          "ada\uD83D@example.org"
        })
    void when_it_cannot_be_one(String typed) {
      assertRefused(EMAIL_INVALID, () -> EmailAddress.of(typed));
    }

    @Test
    void when_longer_than_mail_allows() {
      assertRefused(EMAIL_INVALID, () -> EmailAddress.of("a".repeat(65) + "@example.org"));
      assertRefused(EMAIL_INVALID, () -> EmailAddress.of(LONGEST + "g"));
    }
  }

  @Nested
  class Two_addresses {

    @Test
    void are_the_same_account_in_whatever_case() {
      assertThat(EmailAddress.of("Ada@Example.ORG").key()).isEqualTo("ada@example.org");
    }
  }

  @Test
  void its_local_part_stands_before_the_at() {
    assertThat(EmailAddress.of("ada.l@example.org").localPart()).isEqualTo("ada.l");
  }
}
