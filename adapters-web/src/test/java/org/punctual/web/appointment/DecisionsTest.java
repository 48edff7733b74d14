package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Status;

class DecisionsTest {

  private final AdasPages pages = new AdasPages();
  private final Appointment viewing = pages.submit("Viewing", "2026-12-01T09:00:00Z");
  private final Appointment tuning = pages.submit("Tuning", "2026-12-02T09:00:00Z");

  @Nested
  class Confirming {

    @Test
    void is_done_and_reported_at_once() {
      confirm(mark(viewing));

      assertThat(pages.now(viewing).status()).isEqualTo(Status.CONFIRMED);
      assertThat(pages.feedback.shown())
          .containsExactly("done: Confirmed: Viewing, Tuesday 1 December 2026, 10:00 – 11:00.");
    }

    @Test
    void several_at_once_is_reported_in_one_sentence() {
      confirm(mark(viewing), mark(tuning));

      assertThat(pages.now(viewing).status()).isEqualTo(Status.CONFIRMED);
      assertThat(pages.now(tuning).status()).isEqualTo(Status.CONFIRMED);
      assertThat(pages.feedback.shown()).containsExactly("done: 2 appointments confirmed.");
    }

    @Test
    void leaves_a_changed_appointment_and_confirms_the_others() {
      String shown = mark(viewing);
      pages.punctual.deciding.cancel(pages.ada.id(), shown(viewing), Optional.empty());

      confirm(shown, mark(tuning));

      assertThat(pages.now(viewing).status()).isEqualTo(Status.CANCELED);
      assertThat(pages.now(tuning).status()).isEqualTo(Status.CONFIRMED);
      assertThat(pages.feedback.shown())
          .containsExactly(
              """
              warn: One of 2 appointments was confirmed.
              Left as it is, because it changed after it was shown: “Viewing”\
              """);
    }

    @Test
    void of_several_that_can_not_be_confirmed_says_why_for_each() {
      Appointment gone = pages.submit("Gone", "2026-12-03T09:00:00Z");
      String[] marks = {mark(viewing), mark(tuning), mark(gone).replace('0', '9')};
      pages.punctual.deciding.cancel(pages.ada.id(), shown(tuning), Optional.empty());
      pages.punctual.clock.setTo(Instant.parse("2026-12-01T09:00:00Z"));

      confirm(marks);

      assertThat(pages.feedback.shown())
          .containsExactly(
              """
              warn: None of 3 appointments was confirmed.
              Left as it is, because its status no longer allows this: “Viewing”
              Left as it is, because it changed after it was shown: “Tuning”
              Left out, because it no longer exists: one appointment\
              """);
    }

    @Test
    void more_than_200_at_once_is_refused_whole() {
      String[] marks = new String[StateToken.MOST + 1];
      Arrays.fill(marks, mark(viewing));

      pages.decisions().confirm(marks);
      pages.canceling().ask(marks);

      assertThat(pages.now(viewing)).isEqualTo(viewing);
      assertThat(pages.feedback.shown())
          .containsExactly(
              "warn: Nothing was done: select at most 200 requests at once.",
              "warn: Nothing was done: select at most 200 requests at once.");
    }

    @Test
    void that_fails_in_the_middle_reports_the_finished_part() {
      List<SeenState> chosen = Arrays.asList(shown(viewing), null);

      assertThatNullPointerException().isThrownBy(() -> pages.decisions().cancel(chosen, "Ill"));

      assertThat(pages.now(viewing).status()).isEqualTo(Status.CANCELED);
      assertThat(pages.feedback.shown())
          .containsExactly("warn: One of 2 appointments was canceled.");
    }

    @Test
    void comes_too_late_once_it_has_started() {
      pages.punctual.clock.setTo(Instant.parse("2026-12-01T09:00:00Z"));

      confirm(mark(viewing));

      assertThat(pages.now(viewing)).isEqualTo(viewing);
      assertThat(pages.feedback.shown())
          .containsExactly(
              "warn: “Viewing” can no longer be changed this way. This is its current state.");
    }

    @Test
    void of_an_appointment_of_another_owner_does_nothing() {
      var grace = pages.register("grace@example.org");
      var key = pages.issue(grace, "Other");
      Appointment others =
          pages.punctual.submit(
              grace.id(), key, AdasPages.request("Secret", "2026-12-01T09:00:00Z"));

      confirm(mark(others));

      assertThat(pages.now(others)).isEqualTo(others);
      assertThat(pages.feedback.shown())
          .containsExactly("warn: This appointment no longer exists, so nothing was done.");
    }

    @Test
    void of_nothing_asks_to_select_something() {
      pages.decisions().confirm(null);

      assertThat(pages.feedback.shown())
          .containsExactly("warn: Select at least one request first.");
    }
  }

  private void confirm(String... marks) {
    pages.decisions().confirm(marks);
  }

  private static String mark(Appointment appointment) {
    return StateToken.of(appointment);
  }

  private static SeenState shown(Appointment appointment) {
    return new SeenState(appointment.id(), appointment.revision().sequence());
  }
}
