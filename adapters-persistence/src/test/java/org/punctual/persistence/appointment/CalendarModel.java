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
 * An owner's calendar as it must be after what everybody was told, in whatever order they were: the
 * latest state of each appointment.
 */
final class CalendarModel {

  private final Map<AppointmentId, Appointment> latest = new ConcurrentHashMap<>();

  /** Somebody was told that an appointment is like this now. */
  void take(Appointment told) {
    latest.merge(told.id(), told, CalendarModel::later);
  }

  Collection<Appointment> all() {
    return latest.values();
  }

  /** Those that keep others from their hour. */
  List<Appointment> holding() {
    return latest.values().stream().filter(Appointment::holdsItsHour).toList();
  }

  /** Any of those. */
  Optional<Appointment> any(Random dice) {
    List<Appointment> some = holding();
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(dice.nextInt(some.size())));
  }

  private static Appointment later(Appointment one, Appointment other) {
    return one.revision().sequence() > other.revision().sequence() ? one : other;
  }
}
