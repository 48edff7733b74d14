package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.appointment.DecidingAppointments.Shown;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.web.account.Me;
import org.punctual.web.frame.PhaseCache;
import org.punctual.web.frame.Times;

/** Looks up which hours of a day are taken, and which full hours of the waking day are free. */
@Named
@RequestScoped
public class DayPlanner {

  private static final int FIRST_HOUR = 7;
  private static final int LAST_HOUR = 21;
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
   * The hours of the day that is typed; {@code null} while none can be read.
   *
   * @param mark the mark of an appointment to be moved, whose own hour counts as free
   */
  public @Nullable DayHours around(TypedStart typed, @Nullable String mark) {
    Optional<AppointmentId> moved = ShownMark.read(mark).map(Shown::id);
    return typed
        .readDate()
        .map(day -> known.get().computeIfAbsent(List.of(day, moved), asked -> hours(day, moved)))
        .orElse(null);
  }

  /**
   * The hours of a day.
   *
   * @param except an appointment whose hour counts as free, because it is to be moved
   */
  DayHours hours(LocalDate day, Optional<AppointmentId> except) {
    List<Appointment> held =
        held(day).stream().filter(other -> except.filter(other.id()::equals).isEmpty()).toList();
    Stream<TimeSlot> free =
        fullHours(day).filter(hour -> held.stream().noneMatch(a -> a.slot().overlaps(hour)));
    return new DayHours(
        times.day(day),
        Stream.concat(held.stream().map(this::taken), free.map(this::free))
            .sorted(Comparator.comparing(DayHours.Entry::start))
            .toList());
  }

  /** The next day on which a full hour of the waking day is ahead, today at the earliest. */
  LocalDate nextOpen() {
    LocalDate today = times.dateOf(clock.instant());
    return fullHours(today).findAny().isPresent() ? today : today.plusDays(1);
  }

  /** The pending and confirmed appointments that take hours of a day, by start. */
  List<Appointment> held(LocalDate day) {
    ZoneId zone = times.zone();
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    AppointmentQuery query =
        new AppointmentQuery(
            Range.between(from.minus(TimeSlot.HOUR), to),
            Filter.of(EnumSet.of(Status.PENDING, Status.CONFIRMED)),
            Order.EARLIEST_FIRST,
            Page.first(MORE_THAN_A_DAY_HOLDS));
    return browsing.list(me.id(), query).stream()
        .filter(appointment -> appointment.slot().end().isAfter(from))
        .toList();
  }

  /** Those that are still ahead; an hour that clocks skip on that day is none. */
  private Stream<TimeSlot> fullHours(LocalDate day) {
    return IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
        .mapToObj(hour -> day.atTime(hour, 0))
        .filter(local -> !times.zone().getRules().getValidOffsets(local).isEmpty())
        .map(this::slot)
        .filter(slot -> !slot.hasStarted(clock.instant()));
  }

  private TimeSlot slot(LocalDateTime local) {
    return TimeSlot.hourFrom(local.atZone(times.zone()).toInstant());
  }

  private DayHours.Entry taken(Appointment appointment) {
    boolean isPending = appointment.status() == Status.PENDING;
    return entry(appointment.slot(), appointment.details().title(), isPending);
  }

  private DayHours.Entry free(TimeSlot hour) {
    return entry(hour, "", false);
  }

  private DayHours.Entry entry(TimeSlot slot, String title, boolean isPending) {
    FreeStart start =
        new FreeStart(
            times.dateOf(slot.start()).toString(), times.time(slot.start()), times.hours(slot));
    return new DayHours.Entry(slot.start(), start, title, isPending);
  }
}
