package org.punctual.web.reminder;

import org.punctual.application.reminder.DeliveryHistory.Try;
import org.punctual.domain.reminder.Attempt;
import org.punctual.web.appointment.AppointmentWords;

/**
 * One attempt to send a reminder on one channel.
 *
 * @param sending 1 for those made when it was first sent, one more for each time it was sent anew
 */
public record AttemptLine(Try attempt, int sending, AppointmentWords words) {

  /** Which attempt it was and on which channel, and at which sending if not at the first. */
  public String name() {
    String channel = ChannelLine.nameOf(attempt.delivery().channel(), words);
    return sending == 1
        ? words.text("notifications.attempt", channel, attempt.number())
        : words.text("notifications.attempt.later", channel, sending, attempt.number());
  }

  /** Says whether its answer is known; if not, whoever made it broke off. */
  public boolean isAnswered() {
    return attempt.answered().isPresent();
  }

  /** When it was answered; empty if it was not. */
  public String time() {
    return attempt.answered().map(Attempt::at).map(words.times()::moment).orElse("");
  }

  /** When it was answered, for machines; empty if it was not. */
  public String stamp() {
    return attempt.answered().map(Attempt::at).map(words.times()::stamp).orElse("");
  }

  /** What the other side said. */
  public String answer() {
    return attempt
        .answered()
        .map(Attempt::answer)
        .orElseGet(() -> words.text("notifications.unanswered"));
  }
}
