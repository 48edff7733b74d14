package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.application.reminder.DeliveryHistory;
import org.punctual.application.reminder.DeliveryHistory.Try;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;

/** Describes the histories of an appointment's reminders. */
@RequestScoped
public class ReminderHistories {

  private final BrowsingReminders browsing;
  private final AppointmentWords words;

  @Inject
  public ReminderHistories(BrowsingReminders browsing, AppointmentWords words) {
    this.browsing = browsing;
    this.words = words;
  }

  /** The minutes of the wanted reminders before the start, the earliest due first. */
  public List<Integer> minutes(AppointmentId appointment) {
    return remindersOf(appointment).stream()
        .map(reminder -> reminder.trigger().minutesBefore())
        .toList();
  }

  /** The histories of an appointment's reminders, the earliest due first. */
  public List<ReminderHistory> of(AppointmentId appointment) {
    List<Reminder> reminders = remindersOf(appointment);
    Map<ReminderId, DeliveryHistory> histories =
        browsing.histories(reminders.stream().map(Reminder::id).toList());
    return reminders.stream()
        .map(
            reminder ->
                historyOf(
                    reminder, histories.getOrDefault(reminder.id(), DeliveryHistory.NOTHING_YET)))
        .toList();
  }

  private List<Reminder> remindersOf(AppointmentId appointment) {
    return browsing.ofAppointments(List.of(appointment)).getOrDefault(appointment, List.of());
  }

  private ReminderHistory historyOf(Reminder reminder, DeliveryHistory history) {
    return new ReminderHistory(
        words.line(reminder),
        history.deliveries().stream().map(delivery -> sending(delivery, history.tries())).toList());
  }

  private ReminderHistory.Sending sending(Delivery delivery, List<Try> tries) {
    return new ReminderHistory.Sending(
        words.text("channel." + delivery.id().channel().code()),
        state(delivery),
        tries.stream()
            .filter(attempt -> attempt.delivery().equals(delivery.id()))
            .map(this::attempt)
            .toList());
  }

  private String state(Delivery delivery) {
    return words.text(
        "delivery." + delivery.state().code(),
        words
            .times()
            .moment(delivery.progress().sentAt().orElse(delivery.progress().nextAttemptAt())));
  }

  private String attempt(Try attempt) {
    return attempt
        .answered()
        .map(
            one ->
                words.text(
                    "delivery.attempt", one.number(), words.times().moment(one.at()), one.answer()))
        .orElseGet(() -> words.text("delivery.unanswered", attempt.number()));
  }
}
