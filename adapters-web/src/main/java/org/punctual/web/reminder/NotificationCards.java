package org.punctual.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.application.reminder.DeliveryHistory;
import org.punctual.application.reminder.Notification;
import org.punctual.application.reminder.PartnersChange;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.web.appointment.AppointmentHistory;
import org.punctual.web.appointment.AppointmentWords;

/** Builds the entries of the page of notifications: reminders with their histories, and changes. */
@RequestScoped
public class NotificationCards {

  private final BrowsingReminders browsing;
  private final AppointmentHistory history;
  private final AppointmentWords words;

  @Inject
  public NotificationCards(
      BrowsingReminders browsing, AppointmentHistory history, AppointmentWords words) {
    this.browsing = browsing;
    this.history = history;
    this.words = words;
  }

  /**
   * The cards of notifications, in their order.
   *
   * @param fresh how many notifications, from the first on, the owner had not seen; may be negative
   */
  public List<NotificationItem> of(List<Notification> notifications, long fresh) {
    Map<ReminderId, DeliveryHistory> histories =
        browsing.histories(notifications.stream().flatMap(one -> reminderOf(one)).toList());
    List<NotificationItem> cards = new ArrayList<>();
    for (Notification notification : notifications) {
      cards.add(card(notification, histories, cards.size() < fresh));
    }
    return cards;
  }

  private NotificationItem card(
      Notification notification, Map<ReminderId, DeliveryHistory> histories, boolean fresh) {
    if (notification instanceof PartnersChange change) {
      return new ChangeCard(
          change, history.line(change.change(), change.appointment()), fresh, words.times());
    }
    ReminderContext context = (ReminderContext) notification;
    DeliveryHistory history =
        histories.getOrDefault(context.reminder().id(), DeliveryHistory.NOTHING_YET);
    return new NotificationCard(context, history, fresh, words);
  }

  private static Stream<ReminderId> reminderOf(Notification notification) {
    return notification instanceof ReminderContext context
        ? Stream.of(context.reminder().id())
        : Stream.empty();
  }
}
