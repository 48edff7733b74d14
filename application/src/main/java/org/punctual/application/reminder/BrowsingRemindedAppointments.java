package org.punctual.application.reminder;

import jakarta.inject.Inject;
import java.util.List;
import org.punctual.application.UseCase;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.domain.account.AccountId;

/** A partner, with the owner's key, looks at the owner's appointments and their reminders. */
@UseCase
public class BrowsingRemindedAppointments {

  private final RemindedAppointments appointments;

  @Inject
  public BrowsingRemindedAppointments(RemindedAppointments appointments) {
    this.appointments = appointments;
  }

  /** The owner's appointments that match a query, each with its reminders. */
  public List<RemindedAppointment> list(AccountId owner, AppointmentQuery query) {
    return appointments.list(owner, query);
  }
}
