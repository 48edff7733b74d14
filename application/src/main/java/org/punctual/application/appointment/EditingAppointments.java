package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.domain.Faults;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.appointment.ReminderTimes;

/** An owner changes title, notes and reminders of an appointment. */
@UseCase
public class EditingAppointments {

  private final Accounts accounts;
  private final OwnersCalendar calendar;
  private final AppointmentWatcher watcher;
  private final ReminderTimesOfAppointments reminders;
  private final Limits limits;
  private final Clock clock;

  @Inject
  public EditingAppointments(
      Accounts accounts,
      OwnersCalendar calendar,
      AppointmentWatcher watcher,
      ReminderTimesOfAppointments reminders,
      Limits limits,
      Clock clock) {
    this.accounts = accounts;
    this.calendar = calendar;
    this.watcher = watcher;
    this.reminders = reminders;
    this.limits = limits;
    this.clock = clock;
  }

  /** The unchecked input of an owner. Reminders that existed already stay as they are. */
  public record Edit(Optional<String> title, Optional<String> notes, List<Integer> minutesBefore) {}

  /** The input after the checks. */
  private record Checked(Details details, ReminderTimes reminders) {}

  /**
   * Changes an appointment that has not started.
   *
   * @throws AppointmentRefusal {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}, {@code WRONG_STATUS},
   *     or every fault of the input
   */
  public Appointment edit(AccountId owner, DecidingAppointments.SeenState shown, Edit edit) {
    accounts.lock(owner);
    Instant now = clock.instant();
    Appointment before = calendar.get(owner, shown.id()).asShown(shown.sequence());
    ReminderTimes present = reminders.of(before.id());
    Checked checked = check(edit, present, before.slot().start(), now);
    Appointment described = before.describedAs(checked.details(), now);
    if (checked.reminders().equals(present)) {
      return saved(before, described);
    }
    Appointment after = described.equals(before) ? before.remindedAnew(now) : described;
    watcher.remindersChanged(after, checked.reminders());
    return saved(before, after);
  }

  private Checked check(Edit edit, ReminderTimes present, Instant start, Instant now) {
    Faults faults = new Faults();
    Optional<String> title = faults.read(() -> Details.titleOf(edit.title()));
    Optional<Optional<String>> notes = faults.read(() -> Details.notesOf(edit.notes()));
    Optional<ReminderTimes> wanted =
        faults.read(() -> present.replacedBy(edit.minutesBefore(), limits, start, now));
    faults.refuseIfAny(AppointmentRefusal::new);
    return new Checked(new Details(title.orElseThrow(), notes.orElseThrow()), wanted.orElseThrow());
  }

  private Appointment saved(Appointment before, Appointment after) {
    return calendar.replace(before, after, Optional.empty());
  }
}
