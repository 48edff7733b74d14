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

/** {@code /appointments/view?id=…}: one appointment, with the whole history of its reminders. */
@Named
@RequestScoped
public class AppointmentPage {

  private final ShownAppointments shown;
  private final AppointmentForm form;
  private final AppointmentCards cards;
  private final ReminderHistories histories;
  private final AppointmentHistory history;

  private final PhaseCache<AppointmentCard> card = PhaseCache.of(this::latest);
  private final PhaseCache<List<ReminderHistory>> deliveries = PhaseCache.of(this::readDeliveries);

  @Inject
  public AppointmentPage(
      ShownAppointments shown,
      AppointmentForm form,
      AppointmentCards cards,
      ReminderHistories histories,
      AppointmentHistory history) {
    this.shown = shown;
    this.form = form;
    this.cards = cards;
    this.histories = histories;
    this.history = history;
  }

  /** Answers 404 when the owner has no such appointment. */
  public void check(FacesContext faces) throws IOException {
    if (appointment().isEmpty()) {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
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

  /** The history of the appointment, its creation first. */
  public List<HistoryLine> getHistory() {
    return history.of(getCard().appointment());
  }

  /** The history of each of its reminders, the earliest due first. */
  public List<ReminderHistory> getHistories() {
    return deliveries.get();
  }

  /** The appointment as it is now, even if the page showed an earlier state. */
  AppointmentCard latest() {
    return cards.of(List.of(appointment().orElseThrow())).get(0);
  }

  private List<ReminderHistory> readDeliveries() {
    return histories.of(getCard().appointment().id());
  }
}
