package org.punctual.web.reminder;

import org.punctual.application.reminder.DeliveryHistory.Try;
import org.punctual.domain.reminder.Attempt;
import org.punctual.web.appointment.AppointmentWords;

/**
 * One attempt to send a reminder on one channel.
 *
 * @param sending 1 for the first sending of the reminder, one more for each later sending
 */
public record AttemptLine(Try attempt, int sending, AppointmentWords words) {

  /**
   * The number of the attempt, its channel, and the number of the sending unless it is the first.
   */
  public String name() {
    String channel = ChannelLine.nameOf(attempt.delivery().channel(), words);
    return sending == 1
        ? words.text("notifications.attempt", channel, attempt.number())
        : words.text("notifications.attempt.later", channel, sending, attempt.number());
  }

  /** Says whether the answer is known. Without an answer the attempt was abandoned. */
  public boolean isAnswered() {
    return attempt.answered().isPresent();
  }

  /** The time of the answer; empty without an answer. */
  public String time() {
    return attempt.answered().map(Attempt::at).map(words.times()::moment).orElse("");
  }

  /** The time of the answer, for machines; empty without an answer. */
  public String stamp() {
    return attempt.answered().map(Attempt::at).map(words.times()::stamp).orElse("");
  }

  /** The answer of the channel, or a text that it is not known. */
  public String answer() {
    return attempt
        .answered()
        .map(Attempt::answer)
        .orElseGet(() -> words.text("notifications.unanswered"));
  }
}
