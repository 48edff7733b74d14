package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.web.account.Me;

/** The owner's appointments that a page showed, as they are now. */
@RequestScoped
public class ShownAppointments {

  private final Me me;
  private final BrowsingAppointments browsing;

  @Inject
  public ShownAppointments(Me me, BrowsingAppointments browsing) {
    this.me = me;
    this.browsing = browsing;
  }

  /** The appointment, if it still exists. */
  Optional<Appointment> find(SeenState shown) {
    return find(shown.id());
  }

  /** The appointment of that id, if the owner has it. */
  Optional<Appointment> find(AppointmentId id) {
    return browsing.find(me.id(), id);
  }

  /** The title of the appointment; empty when the appointment no longer exists. */
  String titleOf(SeenState shown) {
    return find(shown).map(found -> found.details().title()).orElse("");
  }
}
