package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Day;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.web.account.Me;
import org.punctual.web.frame.PhaseCache;
import org.punctual.web.frame.Times;

/** Looks up the taken hours and the free starts of a day. */
@Named
@RequestScoped
public class DayPlanner {

  private static final LocalTime LAST_USUAL_START = LocalTime.of(21, 0);
  private static final int MORE_THAN_A_DAY_HOLDS = 100;

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
  DayHours hours(LocalDate day, Optional<LocalTime> chosen, Optional<AppointmentId> except) {
    List<Appointment> near =
        around(day).stream().filter(other -> except.filter(other.id()::equals).isEmpty()).toList();
    List<TimeSlot> taken = near.stream().map(Appointment::slot).toList();
    List<Instant> free = new FreeStarts(taken, times.clocks(), clock.instant()).of(day);
    HoursOfDay hours = new HoursOfDay(day, times);
    near.stream().filter(one -> touches(day, one)).forEach(hours::add);
    free.forEach(hours::add);
    return hours.shown(chosen);
  }

  /** The next day with an hour of the usual day ahead, today at the earliest. */
  LocalDate nextOpen() {
    Instant now = clock.instant();
    LocalDate today = times.dateOf(now);
    Instant last = today.atTime(LAST_USUAL_START).atZone(times.zone()).toInstant();
    return last.isAfter(now) ? today : today.plusDays(1);
  }

  /** The pending and confirmed appointments that take hours of a day, sorted by start. */
  List<Appointment> held(LocalDate day) {
    return around(day).stream().filter(appointment -> touches(day, appointment)).toList();
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
  private List<Appointment> around(LocalDate day) {
    Day asked = new Day(day, times.zone());
    AppointmentQuery query =
        new AppointmentQuery(
            Range.between(asked.start().minus(TimeSlot.HOUR), asked.end().plus(TimeSlot.HOUR)),
            Filter.of(EnumSet.of(Status.PENDING, Status.CONFIRMED)),
            Order.EARLIEST_FIRST,
            Page.first(MORE_THAN_A_DAY_HOLDS));
    return browsing.list(me.id(), query);
  }

  private boolean touches(LocalDate day, Appointment appointment) {
    Day asked = new Day(day, times.zone());
    return appointment.slot().overlaps(new TimeSlot(asked.start(), asked.end()));
  }
}
