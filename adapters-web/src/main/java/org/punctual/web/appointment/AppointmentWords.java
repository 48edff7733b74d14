package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.punctual.domain.reminder.Reminder;
import org.punctual.domain.reminder.SkipReason;
import org.punctual.web.frame.Texts;
import org.punctual.web.frame.Times;

/** Describes appointments and reminders in the owner's language and times. */
@RequestScoped
public class AppointmentWords {

  private final Texts texts;
  private final Times times;

  @Inject
  public AppointmentWords(Texts texts, Times times) {
    this.texts = texts;
    this.times = times;
  }

  /** The owner's times. */
  public Times times() {
    return times;
  }

  /** The text of a key in the owner's language. */
  public String text(String key, Object... figures) {
    return texts.of(times.language(), key, figures);
  }

  /** The name of a day: {@code Today}, {@code Tomorrow}, {@code Yesterday} or its weekday. */
  public String dayName(LocalDate day, LocalDate today) {
    return switch ((int) ChronoUnit.DAYS.between(today, day)) {
      case -1 -> text("day.yesterday");
      case 0 -> text("day.today");
      case 1 -> text("day.tomorrow");
      default -> times.weekday(day);
    };
  }

  /**
   * The origin of an appointment.
   *
   * @param keyName the name of the key that submitted the appointment; empty when the owner booked
   *     it
   */
  public String origin(Optional<String> keyName) {
    return keyName
        .map(name -> text("appointment.submitted", name))
        .orElseGet(() -> text("appointment.booked"));
  }

  /** How long before the start: {@code 1 day 2 hours before}, {@code 2 weeks before}. */
  public String before(int minutes) {
    if (minutes == 0) {
      return text("reminder.at-start");
    }
    return ReminderUnit.split(minutes).entrySet().stream()
        .map(part -> text("reminder." + part.getKey().code(), part.getValue()))
        .collect(Collectors.collectingAndThen(Collectors.joining(" "), this::before));
  }

  /** One reminder in a few words: {@code 1 day before}, {@code sent 30 Nov 2026, 10:00}. */
  public ReminderLine line(Reminder reminder) {
    String before = before(reminder.trigger().minutesBefore());
    return switch (reminder.status()) {
      case SCHEDULED -> new ReminderLine(before, scheduled(reminder), "bell");
      case SENT -> new ReminderLine(before, sent(reminder), "check");
      case FAILED -> new ReminderLine(before, text("reminder.failed"), "alert");
      case SKIPPED -> new ReminderLine(before, skipped(reminder), "cross");
    };
  }

  private String before(String duration) {
    return text("reminder.before", duration);
  }

  private String scheduled(Reminder reminder) {
    return text("reminder.scheduled", times.moment(reminder.dueAt()));
  }

  private String sent(Reminder reminder) {
    return text("reminder.sent", times.moment(reminder.result().sentAt().orElse(reminder.dueAt())));
  }

  private String skipped(Reminder reminder) {
    SkipReason reason = reminder.result().skipReason().orElse(SkipReason.MISSED);
    return text("reminder.skipped." + reason.code());
  }
}
