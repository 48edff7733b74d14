package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.Day;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.web.account.Me;
import org.punctual.web.frame.PhaseCache;
import org.punctual.web.frame.Times;

/** Looks up the taken hours and the free starts of a day. */
@Named
@RequestScoped
public class DayPlanner {

  private static final LocalTime LAST_USUAL_START = LocalTime.of(21, 0);

  private final Me me;
  private final BrowsingAppointments browsing;
  private final Times times;
  private final Clock clock;

  private final PhaseCache<Map<List<Object>, DayHours>> known = PhaseCache.of(HashMap::new);

  @Inject
  public DayPlanner(Me me, BrowsingAppointments browsing, Times times, Clock clock) {
    this.me = me;
    this.browsing = browsing;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Begins the booking of an hour with the next day that has an hour ahead, unless the address of
   * the page names another day.
   */
  public void begin(TypedStart typed) {
    if (typed.getDate().isEmpty()) {
      typed.setDate(nextOpen().toString());
    }
    typed.setZone(times.zone().getId());
  }

  /**
   * The hours of the typed day; {@code null} while the day can't be read.
   *
   * @param mark the mark of an appointment to be moved; its own hour counts as free
   */
  public @Nullable DayHours around(TypedStart typed, @Nullable String mark) {
    Optional<AppointmentId> moved = StateToken.read(mark).map(SeenState::id);
    Optional<LocalTime> time = typed.readTime();
    return typed
        .readDate()
        .map(
            day ->
                known
                    .get()
                    .computeIfAbsent(List.of(day, time, moved), asked -> hours(day, time, moved)))
        .orElse(null);
  }

  /**
   * The hours of a day.
   *
   * @param chosen the typed time of day; its part of the day is shown at first
   * @param except an appointment whose hour counts as free, because it is to be moved
   */
  DayHours hours(LocalDate date, Optional<LocalTime> chosen, Optional<AppointmentId> except) {
    Day day = new Day(date, times.zone());
    List<Appointment> near =
        around(day).stream().filter(other -> except.filter(other.id()::equals).isEmpty()).toList();
    List<TimeSlot> taken = near.stream().map(Appointment::slot).toList();
    List<Instant> free = new FreeStarts(taken, times.clocks(), clock.instant()).of(date);
    HoursOfDay hours = new HoursOfDay(date, times);
    near.stream().filter(one -> one.slot().isOn(day)).forEach(hours::add);
    free.forEach(hours::add);
    return hours.shown(chosen);
  }

  /** The next day with an hour of the usual day ahead, today at the earliest. */
  private LocalDate nextOpen() {
    Instant now = clock.instant();
    LocalDate today = times.dateOf(now);
    Instant last = today.atTime(LAST_USUAL_START).atZone(times.zone()).toInstant();
    return last.isAfter(now) ? today : today.plusDays(1);
  }

  /** The pending and confirmed appointments that hold hours of a day, by start. */
  List<Appointment> held(LocalDate date) {
    Day day = new Day(date, times.zone());
    return around(day).stream().filter(appointment -> appointment.slot().isOn(day)).toList();
  }

  /**
   * The conflict of the typed hour with an appointment; empty while the hour is free, can't be read
   * or breaks another rule.
   */
  Optional<SlotTaken> conflict(TypedStart typed) {
    Instant now = clock.instant();
    try {
      TimeSlot wanted = typed.asked(times.clocks()).resolve(times.zone(), now).slot();
      return browsing.conflict(me.id(), wanted, now);
    } catch (AppointmentRefusal unbookable) {
      return Optional.empty();
    }
  }

  /** The appointments of a day, and of the hours before and after it. */
  private List<Appointment> around(Day day) {
    return browsing.holding(
        me.id(), new TimeSlot(day.start().minus(TimeSlot.HOUR), day.end().plus(TimeSlot.HOUR)));
  }
}
