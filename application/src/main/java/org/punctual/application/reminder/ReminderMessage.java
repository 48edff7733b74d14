package org.punctual.application.reminder;

import java.time.Instant;
import org.punctual.application.sending.Message;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.reminder.Delivery;

/**
 * The message for a channel. Its wording, time and zone are those of the moment of sending, not of
 * the booking.
 */
public record ReminderMessage(Delivery delivery, ReminderContext context)
    implements Message<Delivery> {

  /** The same message with the present state of its delivery. */
  public ReminderMessage carrying(Delivery present) {
    return new ReminderMessage(present, context);
  }

  /** Says whether the message is sent more than a minute after the reminder was due. */
  public boolean isLate(Instant now) {
    return context.reminder().isLate(now);
  }

  /** Says whether the owner still has to decide on the appointment. */
  public boolean asksForDecision() {
    return context.appointment().status() == Status.PENDING;
  }
}
