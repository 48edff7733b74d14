package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.appointment.AppointmentReason.EXTERNAL_ID_INVALID;
import static org.punctual.domain.appointment.AppointmentReason.NOTES_INVALID;
import static org.punctual.domain.appointment.AppointmentReason.NOTES_TOO_LONG;
import static org.punctual.domain.appointment.AppointmentReason.REASON_INVALID;
import static org.punctual.domain.appointment.AppointmentReason.TITLE_INVALID;
import static org.punctual.domain.appointment.AppointmentReason.TITLE_REQUIRED;
import static org.punctual.domain.appointment.AppointmentReason.TITLE_TOO_LONG;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.Fault;

class DetailsTest {

  private static final String EMOJI = "\uD83D\uDE80";
  private static final String NBSP = "\u00A0";

  @Nested
  class A_title {

    @Test
    void has_up_to_200_characters_after_trimming_an_emoji_counting_once() {
      String longest = EMOJI.repeat(200);

      assertThat(title(NBSP + longest + " ")).isEqualTo(longest);
    }

    @Test
    void is_refused_from_201_characters_on() {
      assertRefused(
          List.of(Fault.at("title", TITLE_TOO_LONG, 200)), () -> title(EMOJI.repeat(201)));
    }

    @Test
    void is_required() {
      assertRefused(TITLE_REQUIRED, () -> Details.titleOf(Optional.empty()));
      assertRefused(TITLE_REQUIRED, () -> title(" " + NBSP + "\n"));
      assertRefused(TITLE_REQUIRED, () -> title("\u200B\u2060"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a\u0000b",
          "a\tb",
          "a\nb",
          "a\u2028b",
          "a\uD83Db",
          "\uDE80 first",
          "a\u202Eb",
          "a\u2069b",
          "\u202E"
        })
    void stands_on_one_line_without_control_characters(String typed) {
      assertRefused(TITLE_INVALID, () -> title(typed));
    }
  }

  @Nested
  class A_title_of_earlier_days {

    @Test
    void still_loads_with_characters_that_are_refused_now() {
      assertThat(new Details("Tea \u202E10:00", Optional.empty()).title())
          .isEqualTo("Tea \u202E10:00");
    }
  }

  @Nested
  class Notes {

    @Test
    void have_up_to_2000_characters_an_emoji_counting_once() {
      String longest = EMOJI.repeat(2_000);

      assertThat(notes(longest)).contains(longest);
      assertRefused(List.of(Fault.at("notes", NOTES_TOO_LONG, 2_000)), () -> notes(longest + "!"));
    }

    @Test
    void are_kept_as_they_were_typed() {
      assertThat(notes("  indented\r\nand broken \n")).contains("  indented\r\nand broken \n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", NBSP, "\n\n"})
    void that_are_blank_are_none(String typed) {
      assertThat(notes(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\u001Bb", "a\uD83Db", "\u202E"})
    void have_no_control_characters_but_line_breaks(String typed) {
      assertRefused(NOTES_INVALID, () -> notes(typed));
    }
  }

  @Nested
  class An_external_id {

    @ParameterizedTest
    @ValueSource(strings = {"CRM-42", " kept as given ", "№ 7", "0"})
    void is_kept_as_given(String given) {
      assertThat(ExternalId.of(given)).isEqualTo(new ExternalId(given));
    }

    @Test
    void has_up_to_100_characters_an_emoji_counting_once() {
      assertThat(ExternalId.of(EMOJI.repeat(100)).value()).isEqualTo(EMOJI.repeat(100));
      assertRefused(EXTERNAL_ID_INVALID, () -> ExternalId.of(EMOJI.repeat(101)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", NBSP, "a\u0000", "a\nb", "a\tb", "a\uD83D", "a\u2029"})
    void is_refused_when_it_cannot_be_printed(String given) {
      assertRefused(EXTERNAL_ID_INVALID, () -> ExternalId.of(given));
    }
  }

  @Nested
  class A_reason_of_canceling {

    @Test
    void has_up_to_500_characters_after_trimming() {
      String longest = EMOJI.repeat(500);

      assertThat(reason(" " + longest + NBSP)).contains(new CancelReason(longest));
      assertRefused(REASON_INVALID, () -> reason(longest + "!"));
    }

    @Test
    void need_not_be_given() {
      assertThat(CancelReason.of(Optional.empty())).isEmpty();
      assertThat(reason(NBSP + "\n")).isEmpty();
    }

    @Test
    void may_have_several_lines_but_no_control_characters() {
      assertThat(reason("ill\nsorry")).contains(new CancelReason("ill\nsorry"));
      assertRefused(REASON_INVALID, () -> reason("ill\u0000"));
      assertRefused(REASON_INVALID, () -> reason("ill\tx"));
      assertRefused(REASON_INVALID, () -> reason("ill\uD83D"));
    }
  }

  private static String title(String typed) {
    return Details.titleOf(Optional.of(typed));
  }

  private static Optional<String> notes(String typed) {
    return Details.notesOf(Optional.of(typed));
  }

  private static Optional<CancelReason> reason(String given) {
    return CancelReason.of(Optional.of(given));
  }
}
