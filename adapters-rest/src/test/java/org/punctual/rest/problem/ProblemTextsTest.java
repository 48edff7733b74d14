package org.punctual.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.punctual.domain.Reason;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.Status;

class ProblemTextsTest {

  static Stream<Reason> reasons() {
    return Stream.of(ApiReason.values(), AppointmentReason.values()).flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void every_reason_has_a_title_a_detail_a_page_with_a_remedy_and_a_status(Reason reason) {
    assertThat(ProblemTexts.title(reason)).isNotBlank().doesNotEndWith(".");
    assertThat(ProblemTexts.detail(reason, 1, 2)).isNotBlank().doesNotContain("{");
    assertThat(ProblemTexts.help(reason)).isNotBlank().endsWith(".");
    assertThat(ProblemTexts.remedy(reason)).isNotBlank().endsWith(".");
    assertThat(Statuses.of(reason)).isBetween(400, 503);
  }

  @Test
  void figures_are_shown_as_people_write_them() {
    assertThat(ProblemTexts.detail(AppointmentReason.NOTES_TOO_LONG, 2_000)).contains("2,000");
    assertThat(ProblemTexts.detail(AppointmentReason.UNKNOWN_TIME_ZONE, "It's {0}"))
        .contains("It's {0}");
  }

  @Test
  void a_count_of_one_is_a_singular() {
    assertThat(ProblemTexts.detail(ApiReason.RATE_LIMITED, 1, 1L))
        .contains("allowed one call was made", "in one second,");
    assertThat(ProblemTexts.detail(ApiReason.RATE_LIMITED, 120, 42L))
        .contains("allowed 120 calls were made", "in 42 seconds,");
    assertThat(ProblemTexts.detail(AppointmentReason.TOO_MANY_REMINDERS, 1))
        .contains("at most one reminder here");
    assertThat(ProblemTexts.detail(AppointmentReason.TOO_MANY_PENDING, 1))
        .contains("has one upcoming appointment that awaits the owner's decision");
  }

  @Test
  void a_status_may_have_a_text_of_its_own() {
    assertThat(ProblemTexts.detail(AppointmentReason.WRONG_STATUS, Status.CANCELED))
        .isEqualTo(
            "A canceled appointment can no longer be changed. Submit a new appointment instead.");
    assertThat(ProblemTexts.detail(AppointmentReason.WRONG_STATUS, Status.PENDING))
        .isEqualTo(ProblemTexts.detail(AppointmentReason.WRONG_STATUS, Status.CONFIRMED))
        .contains("started");
  }

  @Test
  void apostrophes_survive() {
    assertThat(ProblemTexts.detail(AppointmentReason.TOO_MANY_PENDING, 200))
        .contains("200")
        .contains("owner's");
  }

  @Test
  void names_are_listed_in_their_order() {
    assertThat(ProblemTexts.list(List.of("b", "a"))).isEqualTo("\"b\", \"a\"");
  }
}
