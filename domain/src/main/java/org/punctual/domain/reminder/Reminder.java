package org.punctual.domain.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.ReminderTimes;

/**
 * One reminder of one appointment.
 *
 * <p>Life: scheduled with the booking; when due, delivered on every channel that is on; settled as
 * sent, failed or skipped. Moving the appointment to where the reminder is due again, or sending it
 * again by hand, begins another <em>round</em> with deliveries of its own; those of earlier rounds
 * stay in its story.
 *
 * @param subject whose it is
 * @param trigger when it falls due
 * @param result how its present round stands
 */
public record Reminder(ReminderId id, Subject subject, Trigger trigger, Result result) {

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

  /**
   * How a round stands.
   *
   * @param sentAt the first success of the round, if any
   * @param skipReason why it was skipped, or will be unless what is being sent arrives
   */
  public record Result(
      ReminderStatus status, Optional<Instant> sentAt, Optional<SkipReason> skipReason) {

    /** Nothing happened yet. */
    public static final Result SCHEDULED = of(ReminderStatus.SCHEDULED, Optional.empty());

    /** It was not skipped. */
    static Result of(ReminderStatus status, Optional<Instant> sentAt) {
      return new Result(status, sentAt, Optional.empty());
    }

    /** Nothing is to happen. */
    static Result skipped(SkipReason reason) {
      return new Result(ReminderStatus.SKIPPED, Optional.empty(), Optional.of(reason));
    }
  }

  /** A reminder as it is written with its booking. */
  public static Reminder scheduled(
      ReminderId id, Subject subject, int minutesBefore, Instant start) {
    Instant dueAt = ReminderTimes.dueAt(start, minutesBefore);
    return new Reminder(id, subject, new Trigger(minutesBefore, dueAt, 1), Result.SCHEDULED);
  }

  /**
   * Follows its appointment to another start. Where its new due time is ahead it is scheduled, also
   * if it was sent before; else it stays sent if it was, or becomes skipped. What is being sent at
   * this moment may still arrive, and then counts as sent.
   *
   * @param deliveries those of its round, after what waited was taken away
   */
  public Reminder movedTo(Instant start, Instant now, Collection<Delivery> deliveries) {
    Instant dueAt = ReminderTimes.dueAt(start, trigger.minutesBefore());
    return dueAt.isAfter(now)
        ? triggered(dueAt, trigger.round() + 1).with(Result.SCHEDULED)
        : triggered(dueAt, trigger.round()).overtaken(deliveries);
  }

  /**
   * Will not be sent, because its appointment was canceled. What is being sent at this moment may
   * still arrive, and then counts as sent. Only a scheduled one changes.
   *
   * @param deliveries those of its round, after what waited was taken away
   */
  public Reminder withdrawn(Collection<Delivery> deliveries) {
    return status() == ReminderStatus.SCHEDULED ? summedUp(deliveries, SkipReason.CANCELED) : this;
  }

  /** Will not be sent: when it could be, it was no longer useful. Only a scheduled one changes. */
  public Reminder missed() {
    return status() == ReminderStatus.SCHEDULED ? with(Result.skipped(SkipReason.MISSED)) : this;
  }

  /** Is sent once more by hand, as another round that is due now. */
  public Reminder sentAgain(Instant now) {
    return triggered(now, trigger.round() + 1).with(Result.SCHEDULED);
  }

  /**
   * Sums up the deliveries of its round: scheduled until all are settled, then sent when all that
   * were not taken away succeeded, failed when one gave up, else skipped. It was missed when none
   * was even tried while it was useful.
   *
   * @param withdrawal why those that were taken away were
   */
  public Reminder summedUp(Collection<Delivery> deliveries, SkipReason withdrawal) {
    Optional<Instant> sentAt = firstSuccess(deliveries);
    if (deliveries.stream().anyMatch(delivery -> !delivery.isSettled())) {
      return with(new Result(ReminderStatus.SCHEDULED, sentAt, result.skipReason()));
    }
    boolean isGivenUp =
        deliveries.stream().anyMatch(delivery -> delivery.state() == DeliveryState.FAILED);
    if (sentAt.isPresent()) {
      return with(Result.of(isGivenUp ? ReminderStatus.FAILED : ReminderStatus.SENT, sentAt));
    }
    return deliveries.stream().anyMatch(Delivery::failedTrying)
        ? with(Result.of(ReminderStatus.FAILED, sentAt))
        : with(Result.skipped(isGivenUp ? SkipReason.MISSED : withdrawal));
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

  /** Where its round stands. */
  public ReminderStatus status() {
    return result.status();
  }

  /** When its present round falls due. */
  public Instant dueAt() {
    return trigger.dueAt();
  }

  private Reminder overtaken(Collection<Delivery> deliveries) {
    return switch (status()) {
      case SENT -> this;
      case SCHEDULED -> triedNoMore().summedUp(deliveries, SkipReason.MOVED);
      case SKIPPED, FAILED -> with(Result.skipped(SkipReason.MOVED));
    };
  }

  /** What is being sent is the last of it. */
  private Reminder triedNoMore() {
    return with(new Result(status(), result.sentAt(), Optional.of(SkipReason.MOVED)));
  }

  private Reminder triggered(Instant dueAt, int round) {
    return new Reminder(id, subject, new Trigger(trigger.minutesBefore(), dueAt, round), result);
  }

  private Reminder with(Result next) {
    return new Reminder(id, subject, trigger, next);
  }

  private static Optional<Instant> firstSuccess(Collection<Delivery> deliveries) {
    return deliveries.stream()
        .flatMap(delivery -> delivery.progress().sentAt().stream())
        .min(Comparator.naturalOrder());
  }
}
