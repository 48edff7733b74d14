package org.punctual.application.reminder;

import java.util.List;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.domain.account.AccountId;

/** Appointments with their reminders, read together. */
public interface RemindedAppointments {

  /** The owner's appointments that match a query, in its order. */
  List<RemindedAppointment> list(AccountId owner, AppointmentQuery query);
}
