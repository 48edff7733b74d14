package org.punctual.web.appointment;

import java.io.Serializable;
import java.util.List;

/**
 * A version of an appointment that was saved while another one was typed, as it is shown beside the
 * form.
 *
 * @param title its title
 * @param notes its notes, empty without any
 * @param reminders when its reminders are due, in words, the earliest first
 */
public record SavedVersion(String title, String notes, List<String> reminders)
    implements Serializable {

  /** The version that a card shows. */
  static SavedVersion of(AppointmentCard card) {
    return new SavedVersion(
        card.title(),
        card.notes(),
        card.reminders().lines().stream().map(ReminderLine::before).toList());
  }
}
