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

  /** Takes out reminders that are no longer wanted, with their history. */
  void removeAll(Collection<ReminderId> reminders);

  /** The owner's reminder of that id. */
  Optional<Reminder> find(AccountId owner, ReminderId id);

  /** The reminders of some appointments, the earliest due first. */
  List<Reminder> ofAppointments(Collection<AppointmentId> appointments);

  /**
   * The reminders of an appointment, the earliest due first, kept from everyone else's changes
   * until the transaction ends. They are locked in the order of their ids, so that nobody waits in
   * a circle.
   */
  List<Reminder> lockOfAppointment(AppointmentId appointment);

  /**
   * The reminders of those ids, kept from everyone else's changes until the transaction ends. They
   * are locked in the order of their ids.
   */
  List<Reminder> lockAll(Collection<ReminderId> ids);

  /**
   * Scheduled reminders that are due at {@code now} and whose round has no deliveries yet, the
   * earliest first, kept from everyone else until the transaction ends; those that someone else
   * keeps are passed over.
   */
  List<Reminder> lockDue(Instant now, int most);

  /** Reminders with all they speak of, in no order; one whose account is gone is left out. */
  List<ReminderContext> contextsOf(Collection<ReminderId> ids);

  /** The reminder of each delivery with all it speaks of, unless its account is gone. */
  default Map<ReminderId, ReminderContext> contextsFor(Collection<Delivery> deliveries) {
    return contextsOf(deliveries.stream().map(one -> one.id().reminder()).distinct().toList())
        .stream()
        .collect(Collectors.toMap(context -> context.reminder().id(), Function.identity()));
  }

  /** When the next scheduled reminder without deliveries falls due. */
  Optional<Instant> nextDue();
}
