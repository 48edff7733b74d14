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

  @Nested
  class Canceling_one_or_several {

    @Test
    void asks_for_a_reason_first() {
      Canceling dialog = pages.canceling();

      dialog.ask(new String[] {mark(viewing)});

      assertThat(dialog.getSubjects())
          .containsExactly("Viewing, Tuesday 1 December 2026, 10:00 – 11:00");
      assertThat(pages.feedback.shown()).containsExactly("open: canceling");
      assertThat(pages.now(viewing)).isEqualTo(viewing);
    }

    @Test
    void counts_the_appointments_of_one_decision() {
      Canceling dialog = pages.canceling();

      dialog.ask(new String[] {mark(viewing), mark(tuning), "nonsense"});

      assertThat(dialog.getCount()).isEqualTo(2);
      assertThat(dialog.getSubjects()).hasSize(2);
      assertThat(pages.words.text("canceling.title", 2)).isEqualTo("Cancel 2 appointments?");
      assertThat(pages.words.text("canceling.title", 1)).isEqualTo("Cancel appointment?");
    }

    @Test
    void keeps_the_reason_with_each() {
      Canceling dialog = sent("Ada is ill", mark(viewing) + " " + mark(tuning));

      dialog.cancel();

      assertThat(pages.now(viewing).decision().reason().orElseThrow().value())
          .isEqualTo("Ada is ill");
      assertThat(pages.now(tuning).status()).isEqualTo(Status.CANCELED);
      assertThat(pages.feedback.shown())
          .containsExactly("done: 2 appointments canceled.", "close: canceling");
    }

    @Test
    void needs_no_reason() {
      sent("", mark(viewing)).cancel();

      assertThat(pages.now(viewing).status()).isEqualTo(Status.CANCELED);
      assertThat(pages.now(viewing).decision().reason()).isEmpty();
    }

    @Test
    void stays_open_when_the_reason_is_too_long() {
      Canceling dialog = sent("x".repeat(501), mark(viewing));

      dialog.cancel();

      assertThat(pages.now(viewing)).isEqualTo(viewing);
      assertThat(pages.feedback.shown()).containsExactly("refuse: canceling:reason reason-invalid");
      assertThat(dialog.getReason()).hasSize(501);
    }

    @Test
    void of_nothing_opens_no_dialog() {
      pages.canceling().ask(null);

      assertThat(pages.feedback.shown())
          .containsExactly("warn: Select at least one request first.");
    }

    @Test
    void leaves_an_appointment_that_changed_while_the_dialog_was_open() {
      Canceling dialog = sent("", mark(viewing));
      pages.punctual.deciding.confirm(pages.ada.id(), shown(viewing));

      dialog.cancel();

      assertThat(pages.now(viewing).status()).isEqualTo(Status.CONFIRMED);
      assertThat(pages.feedback.shown())
          .containsExactly(
              "warn: “Viewing” has changed since it was shown, so nothing was done. This is its"
                  + " current state.",
              "close: canceling");
    }

    @Test
    void keeps_a_typed_reason_for_an_appointment_that_changed_and_then_cancels_it() {
      Canceling dialog = sent("Ada is ill", mark(viewing) + " " + mark(tuning));
      pages.punctual.deciding.confirm(pages.ada.id(), shown(viewing));

      dialog.cancel();

      assertThat(pages.now(viewing).status()).isEqualTo(Status.CONFIRMED);
      assertThat(pages.now(tuning).status()).isEqualTo(Status.CANCELED);
      assertThat(pages.feedback.shown()).doesNotContain("close: canceling");
      assertThat(dialog.getReason()).isEqualTo("Ada is ill");
      assertThat(dialog.getMarks()).isEqualTo(mark(pages.now(viewing)));
      dialog.cancel();
      assertThat(pages.now(viewing).decision().reason().orElseThrow().value())
          .isEqualTo("Ada is ill");
      assertThat(pages.feedback.shown()).endsWith("close: canceling");
    }

    @Test
    void is_over_for_an_appointment_that_was_canceled_meanwhile() {
      Canceling dialog = sent("Ada is ill", mark(viewing));
      pages.punctual.deciding.cancel(pages.ada.id(), shown(viewing), Optional.empty());

      dialog.cancel();

      assertThat(pages.feedback.shown()).endsWith("close: canceling");
    }

    private Canceling sent(String reason, String marks) {
      Canceling dialog = pages.canceling();
      dialog.setMarks(marks);
      dialog.setReason(reason);
      return dialog;
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
