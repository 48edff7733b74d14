package org.punctual.application.calendarfeed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;

/** The calendars of all owners, as a feed reads them. */
public interface CalendarEntries {

  /** A position in the order of a calendar: by start, then id. */
  record Position(Instant start, AppointmentId id) {

    private static final AppointmentId LEAST = new AppointmentId(new UUID(0, 0));

    /** The position before all appointments that start at an instant or later. */
    public static Position before(Instant start) {
      return new Position(start, LEAST);
    }

    /** The position of an entry. */
    public static Position of(CalendarEntry entry) {
      return new Position(entry.slot().start(), entry.id());
    }
  }

  /**
   * The state of a calendar from an instant on. Each change of an appointment changes the state,
   * because it raises the sequence of the appointment.
   *
   * @param entries how many appointments there are
   * @param changes the sum of their sequences
   * @param changedAt the last change of any of them
   */
  record State(long entries, long changes, Optional<Instant> changedAt) {}

  /**
   * The state of an owner's calendar.
   *
   * @param from the earliest start, included
   */
  State state(AccountId owner, Instant from);

  /** The owner's next appointments after a position, in order and without alarms. */
  List<CalendarEntry> after(Position last, AccountId owner, int most);

  /**
   * The reminders of appointments in minutes before the start, the earliest reminder first. An
   * appointment without reminders is absent. The caller found the appointments among those of the
   * owner.
   */
  Map<AppointmentId, List<Integer>> alarms(Collection<AppointmentId> appointments);
}
