package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.web.frame.Pages;
import org.punctual.web.frame.PhaseCache;

/** {@code /appointments}: upcoming and past appointments. */
@Named
@RequestScoped
public class AppointmentsPage {

  private final Agenda agenda;
  private final AppointmentCards cards;
  private final ListTarget target;
  private final DecidedHere decided;

  private final PhaseCache<Listed> listed = PhaseCache.of(this::list);

  @Inject
  public AppointmentsPage(
      Agenda agenda, AppointmentCards cards, ListTarget target, DecidedHere decided) {
    this.agenda = agenda;
    this.cards = cards;
    this.target = target;
    this.decided = decided;
  }

  private record Listed(List<AgendaDay> days, Pages pages, Set<AppointmentId> kept) {}

  /** All tabs. */
  public List<Tab> getTabs() {
    return List.of(Tab.values());
  }

  /** The appointments of the page that is shown, day by day. */
  public List<AgendaDay> getDays() {
    return listed.get().days();
  }

  /** The position of the page that is shown. */
  public Pages getPages() {
    return listed.get().pages();
  }

  /** Says whether a day is the first day at or after the chosen day, in the order of the list. */
  public boolean isSought(AgendaDay day) {
    return getDays().stream()
        .filter(one -> target.isReached(one.cards().get(0).date()))
        .findFirst()
        .filter(day::equals)
        .isPresent();
  }

  /** Says whether an appointment was booked on the previous page. */
  public boolean isNew(AppointmentCard card) {
    return target.booked().filter(card.appointment().id()::equals).isPresent();
  }

  /** Says whether an appointment is shown only because the owner decided on it in this page. */
  public boolean isKept(AppointmentCard card) {
    return listed.get().kept().contains(card.appointment().id());
  }

  private Listed list() {
    Range range = agenda.range();
    Pages pages = agenda.pages(range, target.before(range));
    List<Appointment> found = agenda.list(range, pages);
    List<Appointment> kept = agenda.missingIn(found, decided);
    return new Listed(
        cards.byDay(agenda.joined(found, kept)),
        pages,
        kept.stream().map(Appointment::id).collect(Collectors.toUnmodifiableSet()));
  }
}
