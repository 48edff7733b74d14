package org.punctual.persistence.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.Reminder.Subject;
import org.punctual.domain.reminder.Reminder.Trigger;
import org.punctual.domain.reminder.ReminderId;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.reminder.Round.Result;
import org.punctual.domain.reminder.SkipReason;

/**
 * A reminder in the database. Further columns serve the indexes that find the reminders to be
 * planned next, and the reminders to be shown to their owner.
 */
@Entity
@Table(name = "reminder")
class ReminderRow {

  @Id private UUID id;

  @Column(name = "appointment_id")
  private UUID appointmentId;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "minutes_before")
  private int minutesBefore;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "round_number")
  private int round;

  @Enumerated(EnumType.STRING)
  private ReminderStatus status;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "skip_reason")
  private @Nullable SkipReason skipReason;

  @Column(name = "noticed_at")
  private @Nullable Instant noticedAt;

  @Column(name = "planned_round")
  private int plannedRound;

  @Column(name = "plan_at")
  private @Nullable Instant planAt;

  @Version private long version;

  static ReminderRow of(Reminder reminder) {
    ReminderRow row = new ReminderRow();
    row.id = reminder.id().value();
    row.appointmentId = reminder.subject().appointment().value();
    row.ownerId = reminder.subject().owner().value();
    row.become(reminder);
    return row;
  }

  void become(Reminder reminder) {
    minutesBefore = reminder.trigger().minutesBefore();
    dueAt = reminder.dueAt();
    round = reminder.trigger().round();
    status = reminder.status();
    sentAt = reminder.result().sentAt().orElse(null);
    skipReason = reminder.result().skipReason().orElse(null);
    noticedAt = noticedAt(reminder).orElse(null);
    plannedFor(plannedRound);
  }

  /** Notes that the deliveries of a round are planned. */
  void plannedFor(int plannedRound) {
    this.plannedRound = plannedRound;
    boolean isToPlan = status == ReminderStatus.SCHEDULED && plannedRound < round;
    planAt = isToPlan ? dueAt : null;
  }

  Reminder toDomain() {
    return new Reminder(
        new ReminderId(id),
        new Subject(new AppointmentId(appointmentId), new AccountId(ownerId)),
        new Trigger(minutesBefore, dueAt, round),
        new Result(status, Optional.ofNullable(sentAt), Optional.ofNullable(skipReason)));
  }

  /** The instant from which the owner sees the result. */
  private static Optional<Instant> noticedAt(Reminder reminder) {
    boolean isOver =
        reminder.status() == ReminderStatus.FAILED
            || reminder.result().skipReason().equals(Optional.of(SkipReason.MISSED));
    return reminder
        .result()
        .sentAt()
        .or(() -> Optional.of(reminder.dueAt()).filter(dueAt -> isOver));
  }
}
