package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Optional;
import org.punctual.application.appointment.DecisionRequest;
import org.punctual.application.sending.Message;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.reminder.Delivery;

/**
 * The message for a channel. Its wording, time and zone are those of the moment of sending, not of
 * the booking.
 *
 * @param request what asks the owner for a decision; empty when there is nothing to decide any
 *     more, or the channel has no links
 */
public record ReminderMessage(
    Delivery delivery, ReminderContext context, Optional<DecisionRequest> request)
    implements Message<Delivery> {

  /** A message without a link. */
  public ReminderMessage(Delivery delivery, ReminderContext context) {
    this(delivery, context, Optional.empty());
  }

  /** The same message with the present state of its delivery. */
  public ReminderMessage carrying(Delivery present) {
    return new ReminderMessage(present, context, request);
  }

  /** The same message, which also asks its owner for a decision. */
  public ReminderMessage with(DecisionRequest decision) {
    return new ReminderMessage(delivery, context, Optional.of(decision));
  }

  /** Says whether the message is sent more than a minute after the reminder was due. */
  public boolean isLate(Instant now) {
    return context.reminder().isLate(now);
  }

  /** Says whether the owner has not decided on the appointment, which may have started. */
  public boolean isUndecided() {
    return context.appointment().status() == Status.PENDING;
  }
}
