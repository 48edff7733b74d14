package org.punctual.persistence.appointment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;

/**
 * An owner's calendar as it must be after all answers, in whatever order they came: the latest
 * state of each appointment.
 */
final class CalendarModel {

  private final Map<AppointmentId, Appointment> latest = new ConcurrentHashMap<>();

  /** Takes in an answer: the state of an appointment after an action. */
  void take(Appointment answered) {
    latest.merge(answered.id(), answered, CalendarModel::later);
  }

  Collection<Appointment> all() {
    return latest.values();
  }

  /** The appointments that hold their hour. */
  List<Appointment> holding() {
    return latest.values().stream().filter(Appointment::holdsItsHour).toList();
  }

  /** A random one of the appointments that hold their hour. */
  Optional<Appointment> any(Random dice) {
    List<Appointment> some = holding();
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(dice.nextInt(some.size())));
  }

  private static Appointment later(Appointment one, Appointment other) {
    return one.revision().sequence() > other.revision().sequence() ? one : other;
  }
}
