package org.punctual.domain.reminder;

import java.time.Duration;
import java.time.Instant;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.ReminderTimes;

/**
 * One reminder of one appointment.
 *
 * <p>Life cycle: a reminder is scheduled with the booking. When due, it is delivered on every
 * channel that is on, and settled as sent, failed or skipped. Another <em>round</em> begins when
 * the appointment is moved so that the reminder is due again, or when the reminder is sent again by
 * hand. Each round has deliveries of its own. Deliveries of earlier rounds stay in the history.
 *
 * @param subject the appointment and its owner
 * @param trigger when the reminder falls due
 * @param result the result of the present round
 */
public record Reminder(ReminderId id, Subject subject, Trigger trigger, Round.Result result) {

  private static final Duration GRACE = Duration.ofMinutes(5);
  private static final Duration PUNCTUAL = Duration.ofMinutes(1);

  /** The appointment of a reminder, and its owner. */
  public record Subject(AppointmentId appointment, AccountId owner) {}

  /**
   * When a reminder falls due.
   *
   * @param minutesBefore whole minutes before the appointment's start
   * @param dueAt when the present round is due: that many minutes before the start, or, after
   *     sending again by hand, the moment of that request
   * @param round 1 at first, raised by each move to a due time ahead, and each time the reminder is
   *     sent again
   */
  public record Trigger(int minutesBefore, Instant dueAt, int round) {}

  /** A new reminder, as it is written with its booking. */
  public static Reminder scheduled(
      ReminderId id, Subject subject, int minutesBefore, Instant start) {
    Instant dueAt = ReminderTimes.dueAt(start, minutesBefore);
    return new Reminder(id, subject, new Trigger(minutesBefore, dueAt, 1), Round.Result.SCHEDULED);
  }

  /**
   * Follows the appointment to another start. When the new due time is ahead, the reminder is
   * scheduled, even if it was sent before. Otherwise a sent reminder stays sent, and any other
   * reminder becomes skipped. A delivery that is being sent at this moment may still arrive. The
   * reminder then counts as sent.
   *
   * @param round the present round, after waiting deliveries were withdrawn
   */
  public Reminder movedTo(Instant start, Instant now, Round round) {
    Instant dueAt = ReminderTimes.dueAt(start, trigger.minutesBefore());
    return dueAt.isAfter(now)
        ? triggered(dueAt, trigger.round() + 1).with(Round.Result.SCHEDULED)
        : triggered(dueAt, trigger.round()).overtaken(round);
  }

  /**
   * Withdraws the reminder, because its appointment was canceled. A delivery that is being sent at
   * this moment may still arrive. The reminder then counts as sent. Only a scheduled reminder
   * changes.
   *
   * @param round the present round, after waiting deliveries were withdrawn
   */
  public Reminder withdrawn(Round round) {
    return status() == ReminderStatus.SCHEDULED ? summedUp(round, SkipReason.CANCELED) : this;
  }

  /**
   * Skips the reminder: when it could be sent, it was no longer useful. Only a scheduled reminder
   * changes.
   */
  public Reminder missed() {
    return status() == ReminderStatus.SCHEDULED
        ? with(Round.Result.skipped(SkipReason.MISSED))
        : this;
  }

  /** Says whether the reminder can be sent again: its present round is settled. */
  public boolean canBeSentAgain() {
    return status() != ReminderStatus.SCHEDULED;
  }

  /**
   * Sends the reminder again by hand, as another round that is due now.
   *
   * @throws AppointmentRefusal {@code WRONG_STATUS} when it {@linkplain #canBeSentAgain can't be}
   */
  public Reminder sentAgain(Instant now) {
    if (!canBeSentAgain()) {
      throw AppointmentRefusal.because(AppointmentReason.WRONG_STATUS, status());
    }
    return triggered(now, trigger.round() + 1).with(Round.Result.SCHEDULED);
  }

  /**
   * Takes over the result of the present round.
   *
   * @param withdrawal why deliveries were withdrawn
   */
  public Reminder summedUp(Round round, SkipReason withdrawal) {
    return with(round.summedUp(result, withdrawal));
  }

  /**
   * Until when the reminder is still worth sending (exclusive end): the appointment's start, but at
   * least five minutes after the due time. A late reminder helps before the start, and annoys
   * afterwards.
   */
  public Instant usefulUntil(Instant start) {
    Instant grace = trigger.dueAt().plus(GRACE);
    return grace.isAfter(start) ? grace : start;
  }

  /** Says whether an instant is more than a minute after the due time. */
  public boolean isLate(Instant at) {
    return at.isAfter(dueAt().plus(PUNCTUAL));
  }

  /** Says whether a delivery of the present round may be tried, for the first time or again. */
  public boolean isToBeSent() {
    return status() == ReminderStatus.SCHEDULED && result.skipReason().isEmpty();
  }

  /** The identity of the present round's delivery on a channel. */
  public Delivery.Id deliveryBy(Channel channel) {
    return new Delivery.Id(id, trigger.round(), channel);
  }

  /** The status of the present round. */
  public ReminderStatus status() {
    return result.status();
  }

  /** When its present round falls due. */
  public Instant dueAt() {
    return trigger.dueAt();
  }

  private Reminder overtaken(Round round) {
    return switch (status()) {
      case SENT -> this;
      case SCHEDULED ->
          with(result.skippedUnlessSent(SkipReason.MOVED)).summedUp(round, SkipReason.MOVED);
      case SKIPPED, FAILED -> with(Round.Result.skipped(SkipReason.MOVED));
    };
  }

  private Reminder triggered(Instant dueAt, int round) {
    return new Reminder(id, subject, new Trigger(trigger.minutesBefore(), dueAt, round), result);
  }

  private Reminder with(Round.Result next) {
    return new Reminder(id, subject, trigger, next);
  }
}
