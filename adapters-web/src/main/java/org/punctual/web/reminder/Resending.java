package org.punctual.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.punctual.application.reminder.ResendingReminders;
import org.punctual.domain.Refusal;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The button that sends a reminder again. */
@Named
@RequestScoped
public class Resending {

  private final Me me;
  private final ResendingReminders resending;
  private final Notifications notifications;
  private final OwnerFeedback feedback;

  @Inject
  public Resending(
      Me me, ResendingReminders resending, Notifications notifications, OwnerFeedback feedback) {
    this.me = me;
    this.resending = resending;
    this.notifications = notifications;
    this.feedback = feedback;
  }

  /** Sends a reminder again, or shows the reason of a refusal above the page. */
  public void sendAgain(String id) {
    try {
      ReminderId reminder = new ReminderId(UUID.fromString(id));
      resending.sendAgain(me.id(), reminder);
      notifications.await(reminder);
      feedback.done("notifications.sent-again");
    } catch (Refusal refusal) {
      feedback.warn("notifications.refusal." + refusal.reason().code());
    } catch (IllegalArgumentException noId) {
      feedback.warn("notifications.refusal.not-found");
    }
  }
}
