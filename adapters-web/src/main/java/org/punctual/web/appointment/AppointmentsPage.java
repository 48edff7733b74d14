package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Pages;
import org.punctual.web.frame.PhaseCache;

/** {@code /appointments}: what lies ahead and what is past. */
@Named
@RequestScoped
public class AppointmentsPage {

  private final Me me;
  private final BrowsingAppointments browsing;
  private final AppointmentCards cards;
  private final ListChoice choice;
  private final Clock clock;

  private final PhaseCache<Listed> listed = PhaseCache.of(this::list);

  @Inject
  public AppointmentsPage(
      Me me,
      BrowsingAppointments browsing,
      AppointmentCards cards,
      ListChoice choice,
      Clock clock) {
    this.me = me;
    this.browsing = browsing;
    this.cards = cards;
    this.choice = choice;
    this.clock = clock;
  }

  private record Listed(List<AgendaDay> days, Pages pages) {}

  /** All tabs. */
  public List<Tab> getTabs() {
    return List.of(Tab.values());
  }

  /** The appointments of the page shown, day by day. */
  public List<AgendaDay> getDays() {
    return listed.get().days();
  }

  /** Which page of them is shown. */
  public Pages getPages() {
    return listed.get().pages();
  }

  private Listed list() {
    Instant now = clock.instant();
    Pages pages = Pages.of(choice.page(), browsing.count(me.id(), query(now, 0)));
    return new Listed(cards.byDay(browsing.list(me.id(), query(now, pages.offset()))), pages);
  }

  private AppointmentQuery query(Instant now, int offset) {
    Tab tab = choice.tab();
    Optional<String> text = Optional.of(choice.getText()).filter(sought -> !sought.isEmpty());
    return new AppointmentQuery(
        tab.range(now),
        new Filter(choice.statuses().statuses(), Optional.empty(), text),
        tab.order(),
        new Page(Optional.empty(), offset, Pages.SIZE));
  }
}
