package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Status;

/** Canceling one or several appointments. */
class CancelingTest {

  private final AdasPages pages = new AdasPages();
  private final Appointment viewing = pages.submit("Viewing", "2026-12-01T09:00:00Z");
  private final Appointment tuning = pages.submit("Tuning", "2026-12-02T09:00:00Z");

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

    assertThat(pages.feedback.shown()).containsExactly("warn: Select at least one request first.");
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

  private static String mark(Appointment appointment) {
    return StateToken.of(appointment);
  }

  private static SeenState shown(Appointment appointment) {
    return new SeenState(appointment.id(), appointment.revision().sequence());
  }
}
