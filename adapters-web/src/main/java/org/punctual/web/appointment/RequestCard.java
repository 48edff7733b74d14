package org.punctual.web.appointment;

import java.util.List;

/**
 * What came through the API, with what else takes place on its day.
 *
 * @param card the appointment itself
 * @param others time and title of each other appointment of its day, by start
 */
public record RequestCard(AppointmentCard card, List<String> others) {

  /** What else takes place on its day, in a line; empty when nothing does. */
  public String day() {
    return String.join(", ", others);
  }

  /** All that can be seen of it and may change. */
  List<Object> face() {
    return List.of(card.mark(), card.status(), card.origin(), card.reminders(), others);
  }
}
