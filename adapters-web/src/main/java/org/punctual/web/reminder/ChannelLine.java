package org.punctual.web.reminder;

import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Progress;
import org.punctual.web.appointment.AppointmentWords;

/** The state of a reminder on one channel. */
public record ChannelLine(Delivery delivery, AppointmentWords words) {

  /** The channel's name. */
  public String name() {
    return nameOf(delivery.id().channel(), words);
  }

  /** The state in words. */
  public String fate() {
    Progress progress = delivery.progress();
    return switch (delivery.state()) {
      case SENT ->
          words.text(
              "delivery.sent",
              words.times().moment(progress.sentAt().orElse(progress.nextAttemptAt())));
      case WAITING ->
          words.text("delivery.waiting", words.times().moment(progress.nextAttemptAt()));
      case SENDING -> words.text("delivery.sending");
      case FAILED -> words.text("delivery.failed");
      case SKIPPED -> words.text("delivery.skipped");
    };
  }

  /** The name of the state's icon. */
  public String sign() {
    return switch (delivery.state()) {
      case SENT -> "check";
      case WAITING, SENDING -> "clock";
      case FAILED -> "alert";
      case SKIPPED -> "cross";
    };
  }

  /** The name of a channel. */
  static String nameOf(Channel channel, AppointmentWords words) {
    return words.text("channel." + channel.code());
  }
}
