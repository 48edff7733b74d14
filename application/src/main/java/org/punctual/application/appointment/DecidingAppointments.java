package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.appointment.Source;
import org.punctual.domain.appointment.Timing;

/**
 * An owner confirms, cancels and moves appointments. Each decision carries the sequence that was
 * shown, so that no owner decides on an hour never seen.
 */
@UseCase
public class DecidingAppointments {

  private final Accounts accounts;
  private final OwnersCalendar calendar;
  private final Clock clock;

  @Inject
  public DecidingAppointments(Accounts accounts, OwnersCalendar calendar, Clock clock) {
    this.accounts = accounts;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * An appointment as its owner saw it when deciding.
   *
   * @param sequence the revision's sequence that was shown
   */
  public record SeenState(AppointmentId id, int sequence) {}

  /**
   * Confirms a pending appointment.
   *
   * @throws AppointmentRefusal {@code NOT_FOUND}, {@code CHANGED_MEANWHILE} or {@code WRONG_STATUS}
   */
  public Appointment confirm(AccountId owner, SeenState shown) {
    Appointment before = locked(owner, shown);
    return calendar.replace(before, before.confirm(clock.instant()), Author.OWNER);
  }

  /**
   * Cancels a pending or confirmed appointment; canceling a canceled appointment again changes
   * nothing.
   *
   * @param reason the reason, if the owner gives one
   * @throws AppointmentRefusal {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}, {@code REASON_INVALID}
   *     or {@code WRONG_STATUS}
   */
  public Appointment cancel(AccountId owner, SeenState shown, Optional<String> reason) {
    Appointment before = locked(owner, shown);
    return calendar.release(before, CancelReason.of(reason), Author.OWNER, clock.instant());
  }

  /**
   * Moves an appointment to another start; its status stays.
   *
   * @throws AppointmentRefusal {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}, {@code WRONG_STATUS},
   *     every fault of the new start, or {@code SLOT_TAKEN}
   */
  public Appointment move(AccountId owner, SeenState shown, RequestedTime wanted) {
    ZoneId zone = accounts.lock(owner).profile().timeZone();
    Appointment before = asShown(owner, shown);
    Instant now = clock.instant();
    Timing timing = wanted.resolve(zone, now);
    Appointment after = before.moveTo(timing, Source.WEB, now);
    return calendar.reenter(before, after, Author.OWNER, now);
  }

  private Appointment locked(AccountId owner, SeenState shown) {
    accounts.lock(owner);
    return asShown(owner, shown);
  }

  private Appointment asShown(AccountId owner, SeenState shown) {
    return calendar.get(owner, shown.id()).asShown(shown.sequence());
  }
}
