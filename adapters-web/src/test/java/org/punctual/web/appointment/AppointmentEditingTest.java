package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.EditingAppointments.Edit;
import org.punctual.domain.appointment.Appointment;

class AppointmentEditingTest {

  private final AdasPages pages = new AdasPages();
  private final AppointmentForm form = pages.appointmentForm;
  private final Appointment tea = pages.book("Tea", "2026-12-01T09:00:00Z", 10, 1440);

  @BeforeEach
  void open() {
    form.setId(tea.id().toString());
    pages.editing().edit();
  }

  @Test
  void begins_with_the_present_values() {
    assertThat(form.isOpen()).isTrue();
    assertThat(form.getTitle()).isEqualTo("Tea");
    assertThat(form.getNotes()).isEmpty();
    assertThat(form.getReminders().minutes()).containsExactly(1440, 10);
  }

  @Test
  void saves_title_notes_and_reminders() {
    form.setTitle("High tea");
    form.setNotes("Bring biscuits");
    form.getReminders().remove(form.getReminders().getRows().get(0));
    form.getReminders().want(0);

    pages.editing().save();

    assertThat(pages.now(tea).details().title()).isEqualTo("High tea");
    assertThat(pages.now(tea).details().notes()).contains("Bring biscuits");
    assertThat(pages.records().getReminders())
        .extracting(history -> history.line().before())
        .containsExactly("10 minutes before", "At the start");
    assertThat(form.isOpen()).isFalse();
    assertThat(pages.feedback.shown())
        .containsExactly("done: Saved: High tea, Tuesday 1 December 2026, 10:00 – 11:00.");
  }

  @Test
  void shows_the_faults_at_the_fields_and_keeps_the_typed_text() {
    form.setTitle("");
    form.getReminders().getRows().get(1).setNumber("1.5");

    pages.editing().save();

    assertThat(pages.now(tea)).isEqualTo(tea);
    assertThat(form.isOpen()).isTrue();
    assertThat(form.getReminders().getRows().get(1).getFault()).isNotEmpty();
    assertThat(pages.feedback.shown()).containsExactly("refuse: editing:title title-required");
  }

  @Test
  void saves_nothing_over_another_version_until_that_version_was_shown() {
    pages.punctual.editing.edit(pages.ada.id(), new SeenState(tea.id(), 0), edit("Coffee"));
    form.setTitle("High tea");

    pages.editing().save();

    assertThat(pages.now(tea).details().title()).isEqualTo("Coffee");
    assertThat(form.getTitle()).isEqualTo("High tea");
    assertThat(pages.feedback.shown())
        .containsExactly(
            "warn: “Coffee” was changed meanwhile, so your version is not saved yet. Compare both"
                + " versions, then save yours or use the saved one.");
    assertThat(form.getOther())
        .isEqualTo(new SavedVersion("Coffee", "", List.of("10 minutes before")));
    pages.editing().save();
    assertThat(pages.now(tea).details().title()).isEqualTo("High tea");
  }

  @Test
  void continues_with_the_version_that_was_saved_meanwhile_when_the_owner_prefers_it() {
    pages.punctual.editing.edit(pages.ada.id(), new SeenState(tea.id(), 0), edit("Coffee"));
    form.setTitle("High tea");
    pages.editing().save();

    pages.editing().edit();

    assertThat(form.getTitle()).isEqualTo("Coffee");
    assertThat(form.getOther()).isNull();
  }

  @Test
  void continues_a_draft_from_the_version_on_which_it_was_typed() {
    form.close();
    pages.punctual.editing.edit(pages.ada.id(), new SeenState(tea.id(), 0), edit("Coffee"));

    pages
        .editing()
        .restore(
            AdasPages.draft(
                Map.of(
                    "draft.title", List.of("High tea"),
                    "draft.mark", List.of(StateToken.of(tea)))));
    pages.editing().save();

    assertThat(form.isOpen()).isTrue();
    assertThat(form.getTitle()).isEqualTo("High tea");
    assertThat(form.getOther().title()).isEqualTo("Coffee");
    assertThat(pages.now(tea).details().title()).isEqualTo("Coffee");
  }

  @Test
  void continues_on_top_of_the_decisions_of_the_same_page() {
    form.setId(tea.id().toString());
    form.setNotes("Bring biscuits");
    Moving moving = pages.moving();
    moving.ask(StateToken.of(tea));
    moving.getStart().setTime("15:00");
    moving.move();

    pages.editing().save();

    assertThat(pages.now(tea).details().notes()).contains("Bring biscuits");
    assertThat(pages.now(tea).slot().start()).hasToString("2026-12-01T14:00:00Z");
    assertThat(form.isOpen()).isFalse();
  }

  @Test
  void is_closed_by_a_cancellation_on_the_same_page() {
    form.setId(tea.id().toString());
    pages.feedback.shown().clear();

    pages.decisions().cancel(List.of(new SeenState(tea.id(), 0)), "");

    assertThat(form.isOpen()).isFalse();
    assertThat(pages.feedback.shown()).contains("show: editor");
  }

  @Test
  void ends_once_the_appointment_was_canceled() {
    pages.punctual.deciding.cancel(pages.ada.id(), new SeenState(tea.id(), 0), Optional.empty());

    pages.editing().save();

    assertThat(pages.feedback.shown()).hasSize(1).first().asString().startsWith("warn: “Tea”");
    assertThat(form.isOpen()).isFalse();
  }

  private static Edit edit(String title) {
    return new Edit(Optional.of(title), Optional.empty(), List.of(10));
  }
}
