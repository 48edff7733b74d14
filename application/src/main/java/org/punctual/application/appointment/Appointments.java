package org.punctual.application.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.ExternalId;
import org.punctual.domain.appointment.TimeSlot;

/** All appointments. A query of an owner only finds the owner's own appointments. */
public interface Appointments {

  /**
   * Adds a new appointment. The caller holds the owner's lock and found the hour free.
   *
   * @throws AppointmentRefusal {@code SLOT_TAKEN}, without naming the other appointment, when the
   *     caller did not check and the hour overlaps an appointment that holds its hour. Not every
   *     store enforces this rule
   */
  void add(Appointment appointment);

  /**
   * Replaces the stored state of an appointment.
   *
   * @throws AppointmentRefusal {@code SLOT_TAKEN} as {@link #add}
   */
  void update(Appointment appointment);

  /** The owner's appointment of that id. */
  Optional<Appointment> find(AccountId owner, AppointmentId id);

  /** The owner's appointments among those ids, in no particular order. */
  List<Appointment> findAll(AccountId owner, Collection<AppointmentId> ids);

  /** The owner's pending and confirmed appointments that overlap a slot, by start. */
  List<Appointment> holding(AccountId owner, TimeSlot slot);

  /** The owner's pending or confirmed appointment with that external id. */
  Optional<Appointment> holdingExternalId(AccountId owner, ExternalId externalId);

  /** How many pending appointments of the owner start after an instant. */
  int countPendingAfter(AccountId owner, Instant instant);

  /** The owner's appointments that match a query, in its order. */
  List<Appointment> list(AccountId owner, AppointmentQuery query);

  /** How many of the owner's appointments match a query, regardless of its page. */
  long count(AccountId owner, AppointmentQuery query);
}
