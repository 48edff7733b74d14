package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.application.appointment.ApplyingPatches.Editor;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentPatch;
import org.punctual.domain.appointment.AppointmentRefusal;

/** An owner changes title, notes and reminders of an appointment. */
@UseCase
public class EditingAppointments {

  private final Accounts accounts;
  private final OwnersCalendar calendar;
  private final ApplyingPatches patches;
  private final Clock clock;

  @Inject
  public EditingAppointments(
      Accounts accounts, OwnersCalendar calendar, ApplyingPatches patches, Clock clock) {
    this.accounts = accounts;
    this.calendar = calendar;
    this.patches = patches;
    this.clock = clock;
  }

  /** The unchecked input of an owner. Reminders that existed already stay as they are. */
  public record Edit(Optional<String> title, Optional<String> notes, List<Integer> minutesBefore) {}

  /**
   * Changes an appointment that has not started.
   *
   * @throws AppointmentRefusal {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}, every fault of the
   *     input, or {@code WRONG_STATUS}
   */
  public Appointment edit(AccountId owner, DecidingAppointments.SeenState shown, Edit edit) {
    Account account = accounts.lock(owner);
    Appointment before = calendar.get(owner, shown.id()).asShown(shown.sequence());
    AppointmentPatch patch =
        AppointmentPatch.ofContents(edit.title(), edit.notes(), edit.minutesBefore());
    Editor editor = new Editor(account, Optional.empty());
    return patches.apply(before, patch, editor, clock.instant());
  }
}
