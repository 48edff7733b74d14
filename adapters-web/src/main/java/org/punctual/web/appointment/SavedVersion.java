package org.punctual.web.appointment;

import java.io.Serializable;
import java.util.List;

/**
 * A version of an appointment that was saved while the owner typed another version. It is shown
 * beside the form.
 *
 * @param title the title
 * @param notes the notes; empty without notes
 * @param reminders the due times of the reminders in words, the earliest first
 */
public record SavedVersion(String title, String notes, List<String> reminders)
    implements Serializable {

  /** The version of an appointment in a card. */
  static SavedVersion of(AppointmentCard card) {
    return new SavedVersion(
        card.title(),
        card.notes(),
        card.reminders().lines().stream().map(ReminderLine::before).toList());
  }
}
