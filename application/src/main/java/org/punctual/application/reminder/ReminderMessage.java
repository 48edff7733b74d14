package org.punctual.application.reminder;

import java.time.Duration;
import java.time.Instant;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.reminder.Delivery;

/**
 * What a channel is to say, as everything is when it is said: wording, time and zone come from
 * here, not from the time of booking.
 */
public record ReminderMessage(Delivery delivery, ReminderContext context) {

  private static final Duration PUNCTUAL = Duration.ofMinutes(1);

  /** The same message with its delivery as it is now. */
  public ReminderMessage carrying(Delivery present) {
    return new ReminderMessage(present, context);
  }

  /** Says whether it goes out more than a minute after it was due. */
  public boolean isLate(Instant now) {
    return now.isAfter(context.reminder().dueAt().plus(PUNCTUAL));
  }

  /** Says whether the owner still has to decide on the appointment. */
  public boolean asksForDecision() {
    return context.appointment().status() == Status.PENDING;
  }
}
