package org.punctual.rest.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.reminder.BrowsingRemindedAppointments;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.application.reminder.RemindedAppointment;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

/** Finds appointments and shows them together with their reminders. */
@ApplicationScoped
public class AppointmentViews {

  private final BrowsingAppointments appointments;
  private final BrowsingReminders reminders;
  private final BrowsingRemindedAppointments reminded;

  @Inject
  public AppointmentViews(
      BrowsingAppointments appointments,
      BrowsingReminders reminders,
      BrowsingRemindedAppointments reminded) {
    this.appointments = appointments;
    this.reminders = reminders;
    this.reminded = reminded;
  }

  /**
   * The owner's appointment with an id.
   *
   * @throws ProblemException {@code not-found} when the owner has no such appointment
   */
  Appointment find(AccountId owner, AppointmentId id) {
    return appointments
        .find(owner, id)
        .orElseThrow(() -> new ProblemException(Problem.of(ApiReason.NOT_FOUND)));
  }

  /**
   * One page of the owner's appointments.
   *
   * @throws ProblemException {@code unknown-time-zone} when the listing names an unknown zone
   */
  AppointmentPageJson page(Account owner, Listing listing) {
    List<RemindedAppointment> found =
        reminded.list(owner.id(), listing.query(owner.profile().timeZone()));
    Optional<String> nextCursor = listing.nextCursor(found);
    List<AppointmentJson> page = listing.page(found).stream().map(AppointmentJson::from).toList();
    return new AppointmentPageJson(page, nextCursor.orElse(null));
  }

  /** One appointment in its present state. */
  AppointmentJson show(Appointment appointment) {
    return AppointmentJson.from(
        new RemindedAppointment(
            appointment,
            reminders
                .ofAppointments(List.of(appointment.id()))
                .getOrDefault(appointment.id(), List.of())));
  }
}
