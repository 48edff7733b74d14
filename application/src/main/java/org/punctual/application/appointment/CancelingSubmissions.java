package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.CancelReason;

/** A partner calls off what came through the API. */
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
   * Cancels; canceling a canceled one again changes nothing.
   *
   * @param reason why, if the partner says so
   * @throws AppointmentRefusal {@code REASON_INVALID}, {@code NOT_FOUND}, {@code
   *     SUBMITTED_ELSEWHERE} when the owner booked it, {@code WRONG_STATUS} when it has ended
   */
  public Appointment cancel(AccountId owner, AppointmentId id, Optional<String> reason) {
    Optional<CancelReason> given = CancelReason.of(reason);
    accounts.lock(owner);
    Appointment before = calendar.get(owner, id).asSubmitted();
    Appointment canceled = before.cancel(given, clock.instant());
    if (!canceled.equals(before)) {
      calendar.release(canceled);
    }
    return canceled;
  }
}
