package org.punctual.application.reminder;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.application.UseCase;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;

/** An owner looks at the reminders of appointments. */
@UseCase
public class BrowsingReminders {

  private final Reminders reminders;
  private final Deliveries deliveries;

  @Inject
  public BrowsingReminders(Reminders reminders, Deliveries deliveries) {
    this.reminders = reminders;
    this.deliveries = deliveries;
  }

  /** The reminders of appointments, each appointment's earliest due first. */
  public Map<AppointmentId, List<Reminder>> ofAppointments(Collection<AppointmentId> ids) {
    return reminders.ofAppointments(ids).stream()
        .sorted(Comparator.comparing(BrowsingReminders::minutesBefore).reversed())
        .collect(Collectors.groupingBy(reminder -> reminder.subject().appointment()));
  }

  /**
   * The histories of reminders. The caller must have found the reminders among those of the owner.
   */
  public Map<ReminderId, DeliveryHistory> histories(Collection<ReminderId> ids) {
    // Deliveries are read first: an attempt that is answered in between must not look abandoned.
    Map<ReminderId, List<Delivery>> sendings =
        deliveries.ofReminders(ids).stream()
            .collect(Collectors.groupingBy(delivery -> delivery.id().reminder()));
    Map<ReminderId, List<Attempt>> attempts =
        deliveries.attemptsOf(ids).stream()
            .collect(Collectors.groupingBy(attempt -> attempt.delivery().reminder()));
    return ids.stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id ->
                    DeliveryHistory.of(
                        sendings.getOrDefault(id, List.of()),
                        attempts.getOrDefault(id, List.of()))));
  }

  private static int minutesBefore(Reminder reminder) {
    return reminder.trigger().minutesBefore();
  }
}
