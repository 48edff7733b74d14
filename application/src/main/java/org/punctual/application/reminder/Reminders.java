package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;

/** All reminders. */
public interface Reminders {

  /** Adds new reminders. */
  void addAll(Collection<Reminder> reminders);

  /** Replaces the stored state of reminders. */
  void updateAll(Collection<Reminder> reminders);

  /**
   * Replaces the result of reminders whose present round has its deliveries now. They are no longer
   * due to be planned.
   */
  void updatePlanned(Collection<Reminder> reminders);

  /** Removes reminders that are no longer wanted, with their history. */
  void removeAll(Collection<ReminderId> reminders);

  /** The owner's reminder of that id. */
  Optional<Reminder> find(AccountId owner, ReminderId id);

  /** The reminders of some appointments, the earliest due first. */
  List<Reminder> ofAppointments(Collection<AppointmentId> appointments);

  /**
   * Locks the reminders of an appointment until the transaction ends, and returns them, the
   * earliest due first. They are locked in the order of their ids, so that there is no deadlock.
   */
  List<Reminder> lockOfAppointment(AppointmentId appointment);

  /**
   * Locks the reminders of those ids until the transaction ends, and returns them. They are locked
   * in the order of their ids.
   */
  List<Reminder> lockAll(Collection<ReminderId> ids);

  /**
   * Locks scheduled reminders that are due at {@code now} and whose round has no deliveries yet.
   * Returns them, the earliest first. The locks last until the transaction ends. Reminders that
   * another transaction has locked are skipped.
   */
  List<Reminder> lockDue(Instant now, int most);

  /**
   * Reminders with their appointments and owners, in no particular order. A reminder whose account
   * was deleted is left out.
   */
  List<ReminderContext> contextsOf(Collection<ReminderId> ids);

  /**
   * Adds their appointments and owners to reminders that were just read, in the same order. A
   * reminder whose account was deleted is left out.
   */
  List<ReminderContext> inContext(Collection<Reminder> reminders);

  /**
   * The reminder of each delivery with its appointment and owner, unless the account was deleted.
   */
  default Map<ReminderId, ReminderContext> contextsFor(Collection<Delivery> deliveries) {
    return contextsOf(deliveries.stream().map(one -> one.id().reminder()).distinct().toList())
        .stream()
        .collect(Collectors.toMap(context -> context.reminder().id(), Function.identity()));
  }

  /** When the next scheduled reminder without deliveries falls due. */
  Optional<Instant> nextDue();
}
