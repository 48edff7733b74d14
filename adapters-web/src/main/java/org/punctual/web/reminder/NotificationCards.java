package org.punctual.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.Story;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.web.appointment.AppointmentWords;

/** Puts together what the page shows of notifications: the reminders and their stories. */
@RequestScoped
public class NotificationCards {

  private final BrowsingReminders browsing;
  private final AppointmentWords words;

  @Inject
  public NotificationCards(BrowsingReminders browsing, AppointmentWords words) {
    this.browsing = browsing;
    this.words = words;
  }

  /**
   * The cards of notifications, in their order.
   *
   * @param fresh how many of them, from the first on, the owner had not seen; may be negative
   */
  public List<NotificationCard> of(List<ReminderContext> notifications, long fresh) {
    Map<ReminderId, Story> stories =
        browsing.stories(
            notifications.stream().map(ReminderContext::reminder).map(Reminder::id).toList());
    List<NotificationCard> cards = new ArrayList<>();
    for (ReminderContext context : notifications) {
      Story story = stories.getOrDefault(context.reminder().id(), Story.NOTHING_YET);
      cards.add(new NotificationCard(context, story, cards.size() < fresh, words));
    }
    return cards;
  }
}
