package org.punctual.web.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.ReminderStatus;

/**
 * The reminders of an appointment in one line, with the lines of all of them.
 *
 * @param text the number of reminders, and when the next is due: {@code 5 reminders, next 09:15}
 * @param failed the number of failed reminders; empty when none failed
 * @param lines each reminder, the earliest due first
 */
public record ReminderDigest(String text, String failed, List<ReminderLine> lines) {

  /**
   * The digest of reminders.
   *
   * @param reminders the earliest due first
   * @param day the day of the appointment in the owner's zone; a time on this day is written
   *     without a date
   * @param now a reminder that was due before is being sent, perhaps not for the first time
   */
  static ReminderDigest of(
      List<Reminder> reminders, LocalDate day, AppointmentWords words, Instant now) {
    return new ReminderDigest(
        text(reminders, next -> next(next, day, words, now), words),
        failed(reminders, words),
        reminders.stream().map(words::line).toList());
  }

  /** Says whether there is any reminder. */
  public boolean isPresent() {
    return !lines.isEmpty();
  }

  private static String text(
      List<Reminder> reminders, Function<Reminder, String> next, AppointmentWords words) {
    List<String> parts = new ArrayList<>();
    parts.add(words.text("reminders.count", reminders.size()));
    reminders.stream()
        .filter(reminder -> reminder.status() == ReminderStatus.SCHEDULED)
        .findFirst()
        .map(next)
        .or(() -> settled(reminders).map(words::text))
        .ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private static String next(Reminder next, LocalDate day, AppointmentWords words, Instant now) {
    return next.dueAt().isAfter(now)
        ? words.text("reminders.next", dueAt(next, day, words))
        : words.text("reminders.sending");
  }

  private static String dueAt(Reminder next, LocalDate day, AppointmentWords words) {
    return words.times().dateOf(next.dueAt()).equals(day)
        ? words.times().time(next.dueAt())
        : words.times().momentOfYear(next.dueAt());
  }

  private static Optional<String> settled(List<Reminder> reminders) {
    List<ReminderStatus> statuses = reminders.stream().map(Reminder::status).distinct().toList();
    if (statuses.contains(ReminderStatus.SENT)) {
      return Optional.of(statuses.size() == 1 ? "reminders.sent" : "reminders.over");
    }
    return statuses.contains(ReminderStatus.SKIPPED)
        ? Optional.of("reminders.skipped")
        : Optional.empty();
  }

  private static String failed(List<Reminder> reminders, AppointmentWords words) {
    long failed = reminders.stream().filter(one -> one.status() == ReminderStatus.FAILED).count();
    return failed == 0 ? "" : words.text("reminders.failed", failed);
  }
}
