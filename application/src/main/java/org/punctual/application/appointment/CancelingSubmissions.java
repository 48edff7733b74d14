package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.domain.Faults;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Author;
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
   * A partner's cancellation.
   *
   * @param key the partner's key
   * @param reason the reason, if the partner gives one
   * @param isExpected says whether the present state is the state that the partner has seen; it is
   *     asked under the owner's lock
   */
  public record PartnersCancellation(
      ApiKeyId key, Optional<String> reason, Predicate<Appointment> isExpected) {}

  /**
   * Cancels an appointment. Canceling a canceled appointment again changes nothing.
   *
   * @throws AppointmentRefusal {@code NOT_FOUND}; then {@code CHANGED_MEANWHILE} when the present
   *     state is not expected; then {@code REASON_INVALID}. Then {@code SUBMITTED_ELSEWHERE} when
   *     the owner booked the appointment and {@code WRONG_STATUS} when it has ended, together when
   *     both apply
   */
  public Appointment cancel(AccountId owner, AppointmentId id, PartnersCancellation cancellation) {
    accounts.lock(owner);
    Appointment found = calendar.get(owner, id);
    if (!cancellation.isExpected().test(found)) {
      throw AppointmentRefusal.because(AppointmentReason.CHANGED_MEANWHILE);
    }
    Optional<CancelReason> given = CancelReason.of(cancellation.reason());
    Instant now = clock.instant();
    Faults conflicts = new Faults();
    conflicts.read(found::asSubmitted);
    conflicts.read(() -> found.cancel(given, now));
    conflicts.refuseIfAny(AppointmentRefusal::new);
    return calendar.release(found, given, Author.partner(cancellation.key()), now);
  }
}
