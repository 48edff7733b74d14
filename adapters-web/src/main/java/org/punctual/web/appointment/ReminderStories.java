package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.application.reminder.Story;
import org.punctual.application.reminder.Story.Try;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderId;

/** Tells the whole story of an appointment's reminders. */
@RequestScoped
public class ReminderStories {

  private final BrowsingReminders browsing;
  private final AppointmentWords words;

  @Inject
  public ReminderStories(BrowsingReminders browsing, AppointmentWords words) {
    this.browsing = browsing;
    this.words = words;
  }

  /** The minutes before the start of those wanted, the earliest due first. */
  public List<Integer> minutes(AppointmentId appointment) {
    return remindersOf(appointment).stream()
        .map(reminder -> reminder.trigger().minutesBefore())
        .toList();
  }

  /** The stories of an appointment's reminders, the earliest due first. */
  public List<ReminderStory> of(AppointmentId appointment) {
    List<Reminder> reminders = remindersOf(appointment);
    Map<ReminderId, Story> stories =
        browsing.stories(reminders.stream().map(Reminder::id).toList());
    return reminders.stream()
        .map(reminder -> story(reminder, stories.getOrDefault(reminder.id(), Story.NOTHING_YET)))
        .toList();
  }

  private List<Reminder> remindersOf(AppointmentId appointment) {
    return browsing.ofAppointments(List.of(appointment)).getOrDefault(appointment, List.of());
  }

  private ReminderStory story(Reminder reminder, Story story) {
    return new ReminderStory(
        words.line(reminder),
        story.deliveries().stream().map(delivery -> sending(delivery, story.tries())).toList());
  }

  private ReminderStory.Sending sending(Delivery delivery, List<Try> tries) {
    return new ReminderStory.Sending(
        words.text("channel." + code(delivery.id().channel())),
        state(delivery),
        tries.stream()
            .filter(attempt -> attempt.delivery().equals(delivery.id()))
            .map(this::attempt)
            .toList());
  }

  private String state(Delivery delivery) {
    return words.text(
        "delivery." + code(delivery.state()),
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

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
