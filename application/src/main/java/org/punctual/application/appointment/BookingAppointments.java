package org.punctual.application.appointment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.account.Accounts;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Booking;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.Origin;

/** An owner books an hour, or a partner submits an appointment for the owner to decide on. */
@UseCase
public class BookingAppointments {

  private final Accounts accounts;
  private final OwnersCalendar calendar;
  private final AppointmentWatcher watcher;
  private final Clock clock;

  @Inject
  public BookingAppointments(
      Accounts accounts, OwnersCalendar calendar, AppointmentWatcher watcher, Clock clock) {
    this.accounts = accounts;
    this.calendar = calendar;
    this.watcher = watcher;
    this.clock = clock;
  }

  /**
   * Books an appointment for the owner. It is confirmed at once.
   *
   * @throws AppointmentRefusal with every fault of the request, or {@code SLOT_TAKEN}
   */
  public Appointment book(AccountId owner, BookingRequest request) {
    return enter(owner, request, Optional.empty(), watcher);
  }

  /**
   * Submits an appointment on behalf of the owner. It is pending until the owner decides.
   *
   * @param key the partner's key
   * @param scheduling schedules the reminders
   * @throws AppointmentRefusal with every fault of the request; then {@code TOO_MANY_PENDING}; then
   *     {@code DUPLICATE_EXTERNAL_ID} and {@code SLOT_TAKEN}, together when both apply
   */
  public Appointment submit(
      AccountId owner, ApiKeyId key, BookingRequest request, BookingWatcher scheduling) {
    return enter(owner, request, Optional.of(key), scheduling);
  }

  private Appointment enter(
      AccountId ownerId,
      BookingRequest request,
      Optional<ApiKeyId> key,
      BookingWatcher scheduling) {
    Account owner = accounts.lock(ownerId);
    Instant now = clock.instant();
    Booking booking = calendar.check(owner, request, now);
    Origin origin = new Origin(key, booking.externalId());
    AppointmentId id = new AppointmentId(UuidCreator.getTimeOrderedEpoch());
    Appointment appointment = Appointment.booked(id, ownerId, booking, origin, now);
    calendar.enter(owner, appointment, booking, now);
    scheduling.booked(appointment, booking.reminders());
    return appointment;
  }
}
