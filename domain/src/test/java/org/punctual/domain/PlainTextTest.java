package org.punctual.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private static final String NBSP = "\u00A0";
  private static final String IDEOGRAPHIC_SPACE = "\u3000";
  private static final String EMOJI = "\uD83D\uDE80";

  @Nested
  class Trimming {

    @Test
    void takes_white_space_of_every_kind_from_both_ends() {
      String typed = " \t\n" + NBSP + "Check-up" + IDEOGRAPHIC_SPACE + "\u2028 ";

      assertThat(PlainText.trimmed(typed)).isEqualTo(new PlainText("Check-up"));
    }

    @Test
    void leaves_white_space_inside() {
      assertThat(PlainText.trimmed("a " + NBSP + " b").value()).isEqualTo("a " + NBSP + " b");
    }

    @Test
    void leaves_nothing_of_white_space_alone() {
      assertThat(PlainText.trimmed(" " + NBSP).isEmpty()).isTrue();
    }

    @Test
    void never_takes_half_of_a_character() {
      assertThat(PlainText.trimmed(" " + EMOJI + " ").value()).isEqualTo(EMOJI);
    }
  }

  @Nested
  class Its_length {

    @Test
    void counts_an_emoji_once() {
      assertThat(new PlainText(EMOJI + EMOJI).length()).isEqualTo(2);
    }
  }

  @Nested
  class One_line {

    @ParameterizedTest
    @ValueSource(strings = {"Check-up", "Zahnärztin, 2. Stock", "健康診断", "🚀 👩‍🚀", "a\u00A0b", ""})
    void may_hold_whatever_people_write(String text) {
      assertThat(new PlainText(text).isOneLine()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a\u0000b",
          "a\tb",
          "a\nb",
          "a\rb",
          "a\u001Bb",
          "a\u007Fb",
          "a\u0085b",
          "a\u2028b",
          "a\u2029b",
          "a\uD800b",
          "a\uDE80b",
          "a\uDE80\uD83Db",
          "a\u202Ab",
          "a\u202Eb",
          "a\u2066b",
          "a\u2069b"
        })
    void holds_no_control_character_no_line_break_and_no_half_of_a_character(String text) {
      assertThat(new PlainText(text).isOneLine()).isFalse();
    }
  }

  @Nested
  class Several_lines {

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\u2028b", "a\u2029b", "one line"})
    void may_be_broken(String text) {
      assertThat(new PlainText(text).isLines()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a\u0000b",
          "a\tb",
          "a\u001Bb",
          "a\u0085b",
          "a\uD800b",
          "a\uDE80\nb",
          "a\u202E\nb"
        })
    void hold_no_other_control_character_and_no_half_of_a_character(String text) {
      assertThat(new PlainText(text).isLines()).isFalse();
    }
  }

  @Nested
  class Text_in_two_directions {

    @ParameterizedTest
    @ValueSource(strings = {"פגישה 1", "موعد", "a\u200Fb", "a\u200Eb", "می\u200Cخواهم"})
    void needs_no_control_that_outlasts_it(String text) {
      assertThat(new PlainText(text).isOneLine()).isTrue();
    }
  }

  @Nested
  class Blank_text {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "\u00A0",
          "\n\t\u3000",
          "\u200B",
          "\u200D\u2060 \uFEFF",
          "\u00AD\u034F",
          "\u2800\u3164",
          "\uFE0F",
          "\uDB40\uDC41"
        })
    void has_nothing_that_can_be_seen(String text) {
      assertThat(new PlainText(text).isBlank()).isTrue();
    }

    /** No text may have them, so they are refused and never dropped. */
    @ParameterizedTest
    @ValueSource(strings = {"\u202A", "\u202E", " \u2066\u200B", "\u2069\n"})
    void has_no_bidirectional_control(String text) {
      assertThat(new PlainText(text).isBlank()).isFalse();
      assertThat(PlainText.trimmed(text).isLines()).isFalse();
    }

    @Test
    void has_no_character() {
      assertThat(new PlainText(NBSP + "a").isBlank()).isFalse();
      assertThat(new PlainText("❤\uFE0F").isBlank()).isFalse();
    }
  }
}
