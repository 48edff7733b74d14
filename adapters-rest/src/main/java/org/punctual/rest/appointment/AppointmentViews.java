package org.punctual.rest.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.reminder.BrowsingReminders;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.reminder.Reminder;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

/** Finds appointments and shows them together with their reminders. */
@ApplicationScoped
public class AppointmentViews {

  private final BrowsingAppointments appointments;
  private final BrowsingReminders reminders;

  @Inject
  public AppointmentViews(BrowsingAppointments appointments, BrowsingReminders reminders) {
    this.appointments = appointments;
    this.reminders = reminders;
  }

  /**
   * The owner's appointment of that id.
   *
   * @throws ProblemException {@code not-found}
   */
  Appointment find(AccountId owner, AppointmentId id) {
    return appointments
        .find(owner, id)
        .orElseThrow(() -> new ProblemException(Problem.of(ApiReason.NOT_FOUND)));
  }

  /**
   * One page of the owner's appointments.
   *
   * @throws ProblemException {@code unknown-time-zone}
   */
  AppointmentPageJson page(Account owner, Listing listing) {
    List<Appointment> found =
        appointments.list(owner.id(), listing.query(owner.profile().timeZone()));
    Optional<String> nextCursor = listing.nextCursor(found);
    return new AppointmentPageJson(show(listing.page(found)), nextCursor.orElse(null));
  }

  /** One appointment, as it stands. */
  AppointmentJson show(Appointment appointment) {
    return show(List.of(appointment)).get(0);
  }

  /** The reminders of all are fetched at once. */
  private List<AppointmentJson> show(List<Appointment> some) {
    Map<AppointmentId, List<Reminder>> theirs =
        some.isEmpty()
            ? Map.of()
            : reminders.ofAppointments(some.stream().map(Appointment::id).toList());
    return some.stream()
        .map(one -> AppointmentJson.from(one, theirs.getOrDefault(one.id(), List.of())))
        .toList();
  }
}
