package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.UseCase;
import org.punctual.domain.Day;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Change;
import org.punctual.domain.appointment.FreeRanges;
import org.punctual.domain.appointment.FreeStarts;
import org.punctual.domain.appointment.RestOfDay;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.domain.appointment.TimeSlot;

/** An owner, or a partner with the owner's key, looks at the owner's appointments. */
@UseCase
public class BrowsingAppointments {

  private final Appointments appointments;
  private final AppointmentChanges changes;

  @Inject
  public BrowsingAppointments(Appointments appointments, AppointmentChanges changes) {
    this.appointments = appointments;
    this.changes = changes;
  }

  /** The owner's appointment of that id; empty also for an appointment of another owner. */
  public Optional<Appointment> find(AccountId owner, AppointmentId id) {
    return appointments.find(owner, id);
  }

  /** The owner's appointments among those ids, in no particular order. */
  public List<Appointment> findAll(AccountId owner, Collection<AppointmentId> ids) {
    return appointments.findAll(owner, ids);
  }

  /** The owner's appointments that match a query. */
  public List<Appointment> list(AccountId owner, AppointmentQuery query) {
    return appointments.list(owner, query);
  }

  /** How many appointments match the query, regardless of its page. */
  public long count(AccountId owner, AppointmentQuery query) {
    return appointments.count(owner, query);
  }

  /** The history of an appointment that was found here: its creation, then each change in order. */
  public List<Change> history(Appointment appointment) {
    return Stream.concat(
            Stream.of(Change.creationOf(appointment)), changes.of(appointment.id()).stream())
        .toList();
  }

  /**
   * The conflict of a wanted hour with the owner's earliest appointment that overlaps it, and the
   * next free starts. Empty when the hour is free. Nothing is locked, so the answer may be outdated
   * a moment later.
   *
   * @param now the present time, after which starts are offered
   */
  public Optional<SlotTaken> conflict(AccountId owner, TimeSlot wanted, Instant now) {
    return SlotTaken.of(wanted, taken(owner, FreeStarts.searchedFrom(wanted.start())), now);
  }

  /**
   * The maximal free ranges of a day that are at least an hour long, from {@code now} on.
   *
   * @param now rounded up to the minute
   */
  public List<TimeSlot> free(AccountId owner, Day day, Instant now) {
    return RestOfDay.of(day, now)
        .map(rest -> FreeRanges.within(rest, taken(owner, rest)))
        .orElse(List.of());
  }

  /** The taken slots within a stretch of time, by start. */
  public List<TimeSlot> taken(AccountId owner, TimeSlot within) {
    return holding(owner, within).stream().map(Appointment::slot).toList();
  }

  /** The owner's appointments that hold a part of a stretch of time, by start. */
  public List<Appointment> holding(AccountId owner, TimeSlot within) {
    return appointments.holding(owner, within);
  }
}
