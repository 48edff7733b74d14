package org.punctual.web.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.reminder.DeliveryHistory;
import org.punctual.application.reminder.DeliveryHistory.Try;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.web.appointment.AppointmentWords;

/**
 * A reminder as the page of notifications shows it: its appointment, its state, and every attempt.
 *
 * @param fresh whether the owner sees it for the first time
 */
public record NotificationCard(
    ReminderContext context, DeliveryHistory history, boolean fresh, AppointmentWords words)
    implements NotificationItem {

  /** The reminder's id. */
  public String id() {
    return reminder().id().toString();
  }

  @Override
  public String title() {
    return appointment().details().title();
  }

  /** The address of the appointment's page. */
  public String address() {
    return "/appointments/view?id=" + appointment().id();
  }

  /** Day and hours of the appointment. */
  public String when() {
    return words.times().when(appointment().slot());
  }

  /** Says whether the appointment was canceled meanwhile. */
  public boolean isCanceled() {
    return !appointment().holdsItsHour();
  }

  /** How long before the start the reminder was due. */
  public String before() {
    return words.before(reminder().trigger().minutesBefore());
  }

  /** The reminder's state: {@code sending}, {@code sent}, {@code failed} or {@code missed}. */
  public String fate() {
    return switch (reminder().status()) {
      case SCHEDULED -> sentAt().isEmpty() ? "sending" : "sent";
      case SENT -> "sent";
      case FAILED -> "failed";
      case SKIPPED -> "missed";
    };
  }

  /** When the reminder arrived, or was due if it did not arrive. */
  public Instant at() {
    return sentAt().orElse(context.wantedAt());
  }

  /** The same instant in words. */
  public String time() {
    String moment = words.times().moment(at());
    if (sentAt().isEmpty()) {
      return words.text("notifications.due", moment);
    }
    return reminder().isLate(at())
        ? words.text("notifications.late", moment, words.times().moment(context.wantedAt()))
        : moment;
  }

  /** The same instant for machines. */
  public String stamp() {
    return words.times().stamp(at());
  }

  /** The reminder's state on each channel. */
  public List<ChannelLine> channels() {
    return deliveries().map(delivery -> new ChannelLine(delivery, words)).toList();
  }

  /**
   * Every attempt to send the reminder, also in earlier rounds. The attempts of each channel are in
   * their order.
   */
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

  /** A channel that failed once may take hours, and is not awaited. */
  @Override
  public boolean isOnItsWay() {
    return reminder().status() == ReminderStatus.SCHEDULED
        && (sentAt().isEmpty() || deliveries().anyMatch(NotificationCard::isFirstAttempt));
  }

  private static boolean isFirstAttempt(Delivery delivery) {
    return delivery.state() == DeliveryState.SENDING
        || (delivery.state() == DeliveryState.WAITING && delivery.progress().attempts() == 0);
  }

  /** The deliveries of the present round. */
  private Stream<Delivery> deliveries() {
    return history.deliveries().stream()
        .filter(delivery -> delivery.id().round() == reminder().trigger().round());
  }

  /** The name of the state's icon. */
  public String sign() {
    return switch (fate()) {
      case "sending" -> "clock";
      case "sent" -> "bell";
      default -> "alert";
    };
  }

  /** Says whether the reminder can be sent again. */
  public boolean canBeSentAgain() {
    return context.canBeSentAgain();
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
