package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.webhook.WebhookReason;

class TextsTest {

  private final Texts texts = new Texts();

  @Test
  void write_figures_as_the_language_does() {
    assertThat(texts.of(Locale.ENGLISH, "refusal.password-too-short", 1200))
        .isEqualTo("Use at least 1,200 characters.");
  }

  @Test
  void speak_english_where_a_language_is_missing() {
    assertThat(texts.of(Locale.forLanguageTag("tlh"), "menu.sign-out")).isEqualTo("Sign out");
  }

  @Test
  void name_the_key_that_is_missing() {
    assertThatThrownBy(() -> texts.of(Locale.ENGLISH, "no.such.key"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("no.such.key");
    assertThat(texts.find(Locale.ENGLISH, "no.such.key")).isEmpty();
  }

  /** The figure decides between singular and plural. */
  @Test
  void count_waiting_time() {
    String key = "login.refusal.too-many-tries";
    assertThat(texts.of(Locale.ENGLISH, key, 1L)).contains("one second");
    assertThat(texts.of(Locale.ENGLISH, key, 16L)).contains("16 seconds");
  }

  @ParameterizedTest
  @CsvSource({"0, minutes", "1, minute", "2, minutes"})
  void name_the_unit_of_a_number_in_a_field_of_its_own(int number, String word) {
    assertThat(texts.of(Locale.ENGLISH, "unit.minutes", number)).isEqualTo(word);
  }

  /** A limit of more than one needs no singular. */
  @Test
  void count_nothing_without_a_singular() {
    Pattern plural =
        Pattern.compile(
            "(?<!<|at most |more than )\\{\\d} "
                + "(seconds|minutes|hours|days|weeks|reminders|attempts|calls)\\b");
    ResourceBundle bundle = ResourceBundle.getBundle("org.punctual.web.Messages", Locale.ENGLISH);
    assertThat(bundle.keySet()).noneMatch(key -> plural.matcher(bundle.getString(key)).find());
  }

  @ParameterizedTest
  @EnumSource(value = AccountReason.class, mode = EnumSource.Mode.EXCLUDE, names = "TOO_MANY_TRIES")
  void say_every_reason_about_an_account(AccountReason reason) {
    assertThat(texts.find(Locale.ENGLISH, "refusal." + reason.code(), 1)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(WebhookReason.class)
  void say_every_reason_about_a_webhook(WebhookReason reason) {
    assertThat(texts.find(Locale.ENGLISH, "refusal." + reason.code(), 5)).isPresent();
  }

  @Test
  void isolate_the_texts_that_a_sentence_is_filled_with() {
    assertThat(texts.of(Locale.ENGLISH, "requests.select", "פגישה"))
        .isEqualTo("Select \u2068פגישה\u2069");
  }

  @Test
  void keep_to_typographic_apostrophes() {
    ResourceBundle bundle = ResourceBundle.getBundle("org.punctual.web.Messages", Locale.ENGLISH);
    assertThat(bundle.keySet()).noneMatch(key -> bundle.getString(key).contains("'"));
  }
}
