package org.punctual.web.reminder;

import org.punctual.domain.reminder.Attempt;
import org.punctual.web.appointment.AppointmentWords;

/** One attempt to send a reminder on one channel. */
public record AttemptLine(Attempt attempt, AppointmentWords words) {

  /** Which attempt it was and on which channel. */
  public String name() {
    return words.text(
        "notifications.attempt",
        ChannelLine.nameOf(attempt.delivery().channel(), words),
        attempt.number());
  }

  /** When it was answered. */
  public String time() {
    return words.times().moment(attempt.at());
  }

  /** When it was answered, for machines. */
  public String stamp() {
    return words.times().stamp(attempt.at());
  }

  /** What the other side said. */
  public String answer() {
    return attempt.answer();
  }
}
