package org.punctual.application.reminder;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.punctual.application.UseCase;
import org.punctual.application.appointment.BookingAppointments;
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

  @Inject
  public SubmittingAppointments(BookingAppointments booking, SchedulingReminders scheduling) {
    this.booking = booking;
    this.scheduling = scheduling;
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
}
