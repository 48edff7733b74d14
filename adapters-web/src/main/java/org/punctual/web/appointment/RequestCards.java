package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.punctual.domain.appointment.Appointment;
import org.punctual.web.frame.Pages;

/** Builds the cards of requests from the requests and the other appointments of their days. */
@RequestScoped
public class RequestCards {

  private final Requests requests;
  private final AppointmentCards cards;
  private final DayPlanner days;

  @Inject
  public RequestCards(Requests requests, AppointmentCards cards, DayPlanner days) {
    this.requests = requests;
    this.cards = cards;
    this.days = days;
  }

  /** The number of requests. */
  long count() {
    return requests.count();
  }

  /** The cards of one page, in the order of {@link Requests}. */
  List<RequestCard> of(Pages page) {
    Map<LocalDate, List<Appointment>> held = new HashMap<>();
    return cards.of(requests.list(page.offset(), Pages.SIZE)).stream()
        .map(card -> RequestCard.of(card, held.computeIfAbsent(card.date(), days::held)))
        .toList();
  }
}
