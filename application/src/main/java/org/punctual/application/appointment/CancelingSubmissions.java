package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.domain.Faults;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.CancelReason;

/** A partner cancels appointments that came through the API. */
@UseCase
public class CancelingSubmissions {

  private final Accounts accounts;
  private final OwnersCalendar calendar;
  private final Clock clock;

  @Inject
  public CancelingSubmissions(Accounts accounts, OwnersCalendar calendar, Clock clock) {
    this.accounts = accounts;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Cancels an appointment. Canceling a canceled appointment again changes nothing.
   *
   * @param key the partner's key
   * @param reason the reason, if the partner gives one
   * @throws AppointmentRefusal {@code NOT_FOUND} or {@code REASON_INVALID}; then {@code
   *     SUBMITTED_ELSEWHERE} when the owner booked the appointment and {@code WRONG_STATUS} when it
   *     has ended, together when both apply
   */
  public Appointment cancel(
      AccountId owner, ApiKeyId key, AppointmentId id, Optional<String> reason) {
    accounts.lock(owner);
    Appointment found = calendar.get(owner, id);
    Optional<CancelReason> given = CancelReason.of(reason);
    Instant now = clock.instant();
    Faults conflicts = new Faults();
    conflicts.read(found::asSubmitted);
    conflicts.read(() -> found.cancel(given, now));
    conflicts.refuseIfAny(AppointmentRefusal::new);
    return calendar.release(found, given, Optional.of(key), now);
  }
}
