package org.punctual.web.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.application.reminder.DeliveryHistory;
import org.punctual.application.reminder.DeliveryHistory.Try;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.web.appointment.AppointmentWords;

/**
 * A reminder as the page of notifications shows it: what it was about, what became of it, and every
 * attempt.
 *
 * @param fresh whether the owner sees it for the first time
 */
public record NotificationCard(
    ReminderContext context, DeliveryHistory history, boolean fresh, AppointmentWords words)
    implements NotificationItem {

  private static final Duration PUNCTUAL = Duration.ofMinutes(1);

  /** Its id. */
  public String id() {
    return reminder().id().toString();
  }

  @Override
  public String title() {
    return appointment().details().title();
  }

  /** Where the appointment is shown. */
  public String address() {
    return "/appointments/view?id=" + appointment().id();
  }

  /** When the appointment takes place. */
  public String when() {
    return words.times().when(appointment().slot());
  }

  /** Says whether the appointment was canceled since. */
  public boolean isCanceled() {
    return !appointment().holdsItsHour();
  }

  /** How long before the start it was due. */
  public String before() {
    return words.before(reminder().trigger().minutesBefore());
  }

  /** What became of it: {@code sending}, {@code sent}, {@code failed} or {@code missed}. */
  public String fate() {
    return switch (reminder().status()) {
      case SCHEDULED -> isOnItsWay() ? "sending" : "sent";
      case SENT -> "sent";
      case FAILED -> "failed";
      case SKIPPED -> "missed";
    };
  }

  /** When it arrived, or was due where it did not. */
  public Instant at() {
    return sentAt().orElse(context.dueAt());
  }

  /** When it arrived, or was due where it did not, in words. */
  public String time() {
    String moment = words.times().moment(at());
    if (sentAt().isEmpty()) {
      return words.text("notifications.due", moment);
    }
    return isLate()
        ? words.text("notifications.late", moment, words.times().moment(context.dueAt()))
        : moment;
  }

  /** When it arrived, or was due where it did not, for machines. */
  public String stamp() {
    return words.times().stamp(at());
  }

  /** What became of it on each channel. */
  public List<ChannelLine> channels() {
    return history.deliveries().stream()
        .filter(delivery -> delivery.id().round() == reminder().trigger().round())
        .map(delivery -> new ChannelLine(delivery, words))
        .toList();
  }

  /** Every attempt to send it, those of earlier rounds too, each channel's in their order. */
  public List<AttemptLine> attempts() {
    List<Integer> rounds = history.tries().stream().map(Try::round).distinct().toList();
    return history.tries().stream()
        .map(attempt -> new AttemptLine(attempt, rounds.indexOf(attempt.round()) + 1, words))
        .toList();
  }

  @Override
  public boolean isReminder() {
    return true;
  }

  @Override
  public boolean isOnItsWay() {
    return reminder().status() == ReminderStatus.SCHEDULED && sentAt().isEmpty();
  }

  /** The name of the sign that goes with what became of it. */
  public String sign() {
    return switch (fate()) {
      case "sending" -> "clock";
      case "sent" -> "bell";
      default -> "alert";
    };
  }

  /** Says whether it can be sent again: it is settled, and the appointment was not canceled. */
  public boolean canBeSentAgain() {
    return reminder().status() != ReminderStatus.SCHEDULED && !isCanceled();
  }

  private boolean isLate() {
    return at().isAfter(reminder().dueAt().plus(PUNCTUAL));
  }

  private Optional<Instant> sentAt() {
    return reminder().result().sentAt();
  }

  private Reminder reminder() {
    return context.reminder();
  }

  private Appointment appointment() {
    return context.appointment();
  }
}
