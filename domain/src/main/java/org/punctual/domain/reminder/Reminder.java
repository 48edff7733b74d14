package org.punctual.domain.reminder;

import java.time.Duration;
import java.time.Instant;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.ReminderTimes;

/**
 * One reminder of one appointment.
 *
 * <p>Life: scheduled with the booking; when due, delivered on every channel that is on; settled as
 * sent, failed or skipped. Moving the appointment to where the reminder is due again, or sending it
 * again by hand, begins another <em>round</em> with deliveries of its own; those of earlier rounds
 * stay in its history.
 *
 * @param subject whose it is
 * @param trigger when it falls due
 * @param result how its present round stands
 */
public record Reminder(ReminderId id, Subject subject, Trigger trigger, Round.Result result) {

  private static final Duration GRACE = Duration.ofMinutes(5);

  /** The appointment reminded of, and its owner. */
  public record Subject(AppointmentId appointment, AccountId owner) {}

  /**
   * When it falls due.
   *
   * @param minutesBefore whole minutes before the appointment's start
   * @param dueAt when its round is: that instant, or where it is sent again by hand, the moment
   *     when that was asked for
   * @param round 1 at first, raised by each move to a due time ahead and by each sending again
   */
  public record Trigger(int minutesBefore, Instant dueAt, int round) {}

  /** A reminder as it is written with its booking. */
  public static Reminder scheduled(
      ReminderId id, Subject subject, int minutesBefore, Instant start) {
    Instant dueAt = ReminderTimes.dueAt(start, minutesBefore);
    return new Reminder(id, subject, new Trigger(minutesBefore, dueAt, 1), Round.Result.SCHEDULED);
  }

  /**
   * Follows its appointment to another start. Where its new due time is ahead it is scheduled, also
   * if it was sent before; else it stays sent if it was, or becomes skipped. What is being sent at
   * this moment may still arrive, and then counts as sent.
   *
   * @param round its present round, after waiting deliveries were withdrawn
   */
  public Reminder movedTo(Instant start, Instant now, Round round) {
    Instant dueAt = ReminderTimes.dueAt(start, trigger.minutesBefore());
    return dueAt.isAfter(now)
        ? triggered(dueAt, trigger.round() + 1).with(Round.Result.SCHEDULED)
        : triggered(dueAt, trigger.round()).overtaken(round);
  }

  /**
   * Will not be sent, because its appointment was canceled. What is being sent at this moment may
   * still arrive, and then counts as sent. Only a scheduled one changes.
   *
   * @param round its present round, after waiting deliveries were withdrawn
   */
  public Reminder withdrawn(Round round) {
    return status() == ReminderStatus.SCHEDULED ? summedUp(round, SkipReason.CANCELED) : this;
  }

  /** Will not be sent: when it could be, it was no longer useful. Only a scheduled one changes. */
  public Reminder missed() {
    return status() == ReminderStatus.SCHEDULED
        ? with(Round.Result.skipped(SkipReason.MISSED))
        : this;
  }

  /** Is sent once more by hand, as another round that is due now. */
  public Reminder sentAgain(Instant now) {
    return triggered(now, trigger.round() + 1).with(Round.Result.SCHEDULED);
  }

  /**
   * Takes over what its round sums up to.
   *
   * @param withdrawal why deliveries were withdrawn
   */
  public Reminder summedUp(Round round, SkipReason withdrawal) {
    return with(round.summedUp(result, withdrawal));
  }

  /**
   * Until when it is still worth sending (exclusive end): the appointment's start, but at least
   * five minutes after it was due. Late helps before the start, and annoys after.
   */
  public Instant usefulUntil(Instant start) {
    Instant grace = trigger.dueAt().plus(GRACE);
    return grace.isAfter(start) ? grace : start;
  }

  /** Says whether a delivery of its round may be tried, for the first time or again. */
  public boolean isToBeSent() {
    return status() == ReminderStatus.SCHEDULED && result.skipReason().isEmpty();
  }

  /** Names the delivery of its present round on a channel. */
  public Delivery.Id deliveryBy(Channel channel) {
    return new Delivery.Id(id, trigger.round(), channel);
  }

  /** Where its round stands. */
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
