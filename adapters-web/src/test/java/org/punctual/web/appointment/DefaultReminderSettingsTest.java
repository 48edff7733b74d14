package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.punctual.application.reminder.ChoosingDefaultReminders;
import org.punctual.application.reminder.InMemoryDefaultReminders;
import org.punctual.domain.appointment.Limits;
import org.punctual.web.appointment.TypedReminders.Row;

class DefaultReminderSettingsTest {

  private final AdasPages pages = new AdasPages();
  private final ChoosingDefaultReminders choosing =
      new ChoosingDefaultReminders(
          pages.punctual.accounts, new InMemoryDefaultReminders(), Limits.DEFAULT);
  private final DefaultsForm form = new DefaultsForm();
  private final DefaultReminderSettings settings =
      new DefaultReminderSettings(
          pages.me,
          choosing,
          form,
          new TypedFaults(pages.words, pages.feedback, pages.punctual.clock));

  @Test
  void fill_the_form_of_a_new_appointment() {
    form.getReminders().want(10);
    form.getReminders().want(1440);
    assertThat(settings.check()).isTrue();
    settings.save();

    settings.begin(pages.bookingForm.getReminders());

    assertThat(pages.bookingForm.getReminders().minutes()).containsExactly(1440, 10);
  }

  @Test
  void show_their_faults_in_their_rows_and_change_nothing() {
    form.getReminders().want(10);
    form.getReminders().want(20);
    form.getReminders().getRows().get(1).setNumber("10");

    assertThat(settings.check()).isFalse();

    assertThat(form.getReminders().getRows())
        .extracting(Row::getFault)
        .containsExactly("", "This reminder is listed twice. Remove one.");
    assertThat(choosing.of(pages.ada.id()).minutesBefore()).isEmpty();
  }
}
