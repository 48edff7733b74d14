package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.appointment.Appointment;
import org.punctual.web.frame.PhaseCache;

/** {@code /appointments/view?id=…}: one appointment. */
@Named
@RequestScoped
public class AppointmentPage {

  private final ShownAppointments shown;
  private final AppointmentForm form;
  private final AppointmentCards cards;
  private final ReminderHistories histories;

  private final PhaseCache<AppointmentCard> card = PhaseCache.of(this::latest);

  @Inject
  public AppointmentPage(
      ShownAppointments shown,
      AppointmentForm form,
      AppointmentCards cards,
      ReminderHistories histories) {
    this.shown = shown;
    this.form = form;
    this.cards = cards;
    this.histories = histories;
  }

  /** Answers 404 when the owner has no such appointment. */
  public void check(FacesContext faces) throws IOException {
    if (appointment().isEmpty()) {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
  }

  /** The form that changes the appointment. */
  AppointmentForm form() {
    return form;
  }

  /** The appointment, if the owner has it. */
  Optional<Appointment> appointment() {
    return form.shown().flatMap(shown::find);
  }

  /** The minutes of its reminders before the start, the earliest due first. */
  List<Integer> minutesBefore(Appointment appointment) {
    return histories.minutes(appointment.id());
  }

  /** The card of the appointment. */
  public AppointmentCard getCard() {
    return card.get();
  }

  /** The appointment as it is now, even if the page showed an earlier state. */
  AppointmentCard latest() {
    return cards.of(List.of(appointment().orElseThrow())).get(0);
  }
}
