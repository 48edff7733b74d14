package org.punctual.web.appointment;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.punctual.domain.appointment.Appointment;

/**
 * An appointment that came through the API, with the other appointments of its day.
 *
 * @param card the appointment itself
 * @param nearest the other appointments of its day that are shown, sorted by start
 * @param more how many other appointments of its day are not shown
 */
public record RequestCard(AppointmentCard card, List<Other> nearest, int more) {

  private static final int MOST_SHOWN = 3;

  /**
   * Another appointment of the same day.
   *
   * @param hour the time at which it starts
   * @param title its title
   */
  public record Other(String hour, String title) {}

  /**
   * The card of a request, with the three nearest of the day's other appointments.
   *
   * @param held all pending and confirmed appointments of the day of the request
   */
  static RequestCard of(AppointmentCard card, List<Appointment> held) {
    Appointment request = card.appointment();
    List<Appointment> others =
        held.stream().filter(other -> !other.id().equals(request.id())).toList();
    List<Other> nearest =
        others.stream()
            .sorted(Comparator.comparing(other -> distance(request, other)))
            .limit(MOST_SHOWN)
            .sorted(Comparator.comparing(other -> other.slot().start()))
            .map(other -> new Other(card.times().start(other.slot()), other.details().title()))
            .toList();
    return new RequestCard(card, nearest, others.size() - nearest.size());
  }

  private static Duration distance(Appointment request, Appointment other) {
    return Duration.between(request.slot().start(), other.slot().start()).abs();
  }

  /** All visible content of the card that may change. */
  List<Object> face() {
    return List.of(card.mark(), card.status(), card.origin(), card.reminders(), nearest, more);
  }
}
