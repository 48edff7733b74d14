package org.punctual.application.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;

/** Appointments in memory. They keep the rule that no two overlap, as the strictest store does. */
public final class InMemoryAppointments implements Appointments {

  private final InMemoryTable<AppointmentId, Appointment> appointments = new InMemoryTable<>();

  @Override
  public synchronized void add(Appointment appointment) {
    refuseOverlap(appointment);
    appointments.put(appointment.id(), appointment);
  }

  @Override
  public synchronized void update(Appointment appointment) {
    refuseOverlap(appointment);
    appointments.put(appointment.id(), appointment);
  }

  @Override
  public Optional<Appointment> find(AccountId owner, AppointmentId id) {
    return appointments.find(id).filter(appointment -> appointment.owner().equals(owner));
  }

  @Override
  public List<Appointment> findAll(AccountId owner, Collection<AppointmentId> ids) {
    return ids.stream().flatMap(id -> find(owner, id).stream()).toList();
  }

  @Override
  public List<Appointment> holding(AccountId owner, TimeSlot slot) {
    return holdingOf(owner)
        .filter(appointment -> appointment.slot().overlaps(slot))
        .sorted(Comparator.comparing(appointment -> appointment.slot().start()))
        .toList();
  }

  @Override
  public Optional<Appointment> holdingExternalId(AccountId owner, ExternalId externalId) {
    return holdingOf(owner)
        .filter(appointment -> appointment.origin().externalId().equals(Optional.of(externalId)))
        .findFirst();
  }

  @Override
  public int countPendingAfter(AccountId owner, Instant instant) {
    return (int)
        holdingOf(owner)
            .filter(appointment -> appointment.status() == Status.PENDING)
            .filter(appointment -> appointment.slot().start().isAfter(instant))
            .count();
  }

  @Override
  public List<Appointment> list(AccountId owner, AppointmentQuery query) {
    return QueryInMemory.pageOf(ofOwner(owner), query);
  }

  @Override
  public long count(AccountId owner, AppointmentQuery query) {
    return QueryInMemory.found(ofOwner(owner), query).count();
  }

  /** The appointment of that id, whoever owns it. */
  public Optional<Appointment> find(AppointmentId id) {
    return appointments.find(id);
  }

  private Stream<Appointment> holdingOf(AccountId owner) {
    return ofOwner(owner).filter(Appointment::holdsItsHour);
  }

  private Stream<Appointment> ofOwner(AccountId owner) {
    return appointments.where(appointment -> appointment.owner().equals(owner)).stream();
  }

  private void refuseOverlap(Appointment appointment) {
    if (appointment.holdsItsHour()
        && holding(appointment.owner(), appointment.slot()).stream()
            .anyMatch(other -> !other.id().equals(appointment.id()))) {
      throw AppointmentRefusal.of("start", AppointmentReason.SLOT_TAKEN);
    }
  }
}
