package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.application.appointment.ApplyingPatches.Editor;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentPatch;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;

/** A partner changes and moves appointments that came through the API. */
@UseCase
public class EditingSubmissions {

  private final Accounts accounts;
  private final OwnersCalendar calendar;
  private final ApplyingPatches patches;
  private final Clock clock;

  @Inject
  public EditingSubmissions(
      Accounts accounts, OwnersCalendar calendar, ApplyingPatches patches, Clock clock) {
    this.accounts = accounts;
    this.calendar = calendar;
    this.patches = patches;
    this.clock = clock;
  }

  /**
   * A partner's edit.
   *
   * @param key the partner's key
   * @param isExpected says whether the present state is the state that the partner has seen; it is
   *     asked under the owner's lock
   */
  public record PartnersEdit(
      ApiKeyId key, AppointmentPatch patch, Predicate<Appointment> isExpected) {}

  /**
   * Changes an appointment. Another start makes a confirmed appointment pending again.
   *
   * @throws AppointmentRefusal {@code NOT_FOUND}; then {@code CHANGED_MEANWHILE} when the present
   *     state is not expected; then as {@link ApplyingPatches#apply}
   */
  public Appointment edit(AccountId owner, AppointmentId id, PartnersEdit edit) {
    Account account = accounts.lock(owner);
    Appointment before = calendar.get(owner, id);
    if (!edit.isExpected().test(before)) {
      throw AppointmentRefusal.because(AppointmentReason.CHANGED_MEANWHILE);
    }
    Editor editor = new Editor(account, Optional.of(edit.key()));
    return patches.apply(before, edit.patch(), editor, clock.instant());
  }
}
