package org.punctual.application.reminder;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.punctual.application.UseCase;
import org.punctual.application.appointment.BookingAppointments;
import org.punctual.application.appointment.IdempotencyKeys;
import org.punctual.application.appointment.IdempotencyKeys.Claim;
import org.punctual.application.appointment.IdempotencyKeys.Kept;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.reminder.Reminder;

/** A partner submits appointments, and sees the reminders that were scheduled with them. */
@UseCase
public class SubmittingAppointments {

  private final BookingAppointments booking;
  private final SchedulingReminders scheduling;
  private final IdempotencyKeys idempotencyKeys;

  @Inject
  public SubmittingAppointments(
      BookingAppointments booking,
      SchedulingReminders scheduling,
      IdempotencyKeys idempotencyKeys) {
    this.booking = booking;
    this.scheduling = scheduling;
    this.idempotencyKeys = idempotencyKeys;
  }

  /**
   * Submits an appointment on behalf of the owner. It is pending until the owner decides.
   *
   * @param key the partner's key
   * @throws AppointmentRefusal as {@link BookingAppointments#submit}
   */
  public RemindedAppointment submit(AccountId owner, ApiKeyId key, BookingRequest request) {
    List<Reminder> scheduled = new ArrayList<>();
    Appointment submitted =
        booking.submit(
            owner,
            key,
            request,
            (booked, wanted) -> scheduled.addAll(scheduling.schedule(booked, wanted)));
    return new RemindedAppointment(submitted, scheduled);
  }

  /**
   * Submits an appointment for the owner of an idempotency key, and keeps the response under the
   * key in the same transaction.
   *
   * @param rendering makes the response
   * @throws AppointmentRefusal as {@link BookingAppointments#submit}, and as {@link
   *     IdempotencyKeys#complete}
   */
  public Kept submit(
      Claim claim,
      ApiKeyId key,
      BookingRequest request,
      Function<RemindedAppointment, Kept> rendering) {
    Kept response = rendering.apply(submit(claim.key().owner(), key, request));
    idempotencyKeys.complete(claim, response);
    return response;
  }
}
