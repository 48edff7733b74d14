package org.punctual.application.reminder;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.punctual.application.UseCase;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.domain.account.AccountId;

/**
 * A partner, with the owner's key, looks at the owner's appointments and their reminders. One
 * statement reads them: without a transaction the database is spared its begin and its commit.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
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
