package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.Step;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentPatch;
import org.punctual.domain.appointment.AppointmentPatch.Outcome;
import org.punctual.domain.appointment.AppointmentPatch.Present;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.appointment.ReminderTimes;
import org.punctual.domain.appointment.SeveralConflicts;
import org.punctual.domain.appointment.Source;

/**
 * Applies the edits of owners and partners to appointments. Callers hold the owner's lock and have
 * found the appointment.
 */
@Step
public class ApplyingPatches {

  private final OwnersCalendar calendar;
  private final AppointmentWatcher watcher;
  private final ReminderTimesOfAppointments reminders;
  private final Limits limits;

  @Inject
  public ApplyingPatches(
      OwnersCalendar calendar,
      AppointmentWatcher watcher,
      ReminderTimesOfAppointments reminders,
      Limits limits) {
    this.calendar = calendar;
    this.watcher = watcher;
    this.reminders = reminders;
    this.limits = limits;
  }

  /**
   * The editor of an appointment.
   *
   * @param key the partner's key; empty when the owner edits
   */
  public record Editor(Account owner, Optional<ApiKeyId> key) {

    Source source() {
      return key.isPresent() ? Source.API : Source.WEB;
    }
  }

  /**
   * Changes an appointment that has not started. A patch that leads to the same state changes
   * nothing.
   *
   * @throws AppointmentRefusal with every fault of the patch; then {@code SUBMITTED_ELSEWHERE} when
   *     a partner edits an appointment that the owner booked, {@code WRONG_STATUS} and {@code
   *     SLOT_TAKEN}, together when several apply
   */
  public Appointment apply(Appointment before, AppointmentPatch patch, Editor by, Instant now) {
    ReminderTimes present = reminders.of(before.id());
    Outcome outcome =
        patch.check(new Present(before, present, by.owner().profile().timeZone()), limits, now);
    refuseConflicts(before, outcome, by, now);
    boolean areRemindersNew = !outcome.reminders().equals(present);
    Appointment edited = edited(before, outcome, by, now);
    boolean isOnlyReminded = areRemindersNew && edited.equals(before);
    Appointment after = isOnlyReminded ? before.remindedAnew(now) : edited;
    calendar.follow(before, after, Author.of(by.key()));
    if (areRemindersNew) {
      watcher.remindersChanged(after, outcome.reminders());
    }
    return after;
  }

  private void refuseConflicts(Appointment before, Outcome outcome, Editor by, Instant now) {
    SeveralConflicts.refuseIfAny(
        Stream.<Optional<? extends AppointmentRefusal>>of(
                by.key().flatMap(partner -> refusalOf(before::asSubmitted)),
                refusalOf(() -> edited(before, outcome, by, now)),
                calendar.conflict(before, outcome.timing().slot(), now))
            .<AppointmentRefusal>flatMap(Optional::stream)
            .toList());
  }

  private static Appointment edited(Appointment before, Outcome outcome, Editor by, Instant now) {
    return before.editedTo(outcome.details(), outcome.timing(), by.source(), now);
  }

  private static Optional<AppointmentRefusal> refusalOf(Runnable step) {
    try {
      step.run();
      return Optional.empty();
    } catch (AppointmentRefusal refusal) {
      return Optional.of(refusal);
    }
  }
}
