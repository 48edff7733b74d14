package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Pages;
import org.punctual.web.frame.PhaseCache;

/** {@code /appointments}: upcoming and past appointments. */
@Named
@RequestScoped
public class AppointmentsPage {

  private final Me me;
  private final BrowsingAppointments browsing;
  private final AppointmentCards cards;
  private final ListChoice choice;
  private final ListTarget target;
  private final DecidedHere decided;
  private final Clock clock;

  private final PhaseCache<Listed> listed = PhaseCache.of(this::list);

  @Inject
  public AppointmentsPage(
      Me me,
      BrowsingAppointments browsing,
      AppointmentCards cards,
      ListChoice choice,
      ListTarget target,
      DecidedHere decided,
      Clock clock) {
    this.me = me;
    this.browsing = browsing;
    this.cards = cards;
    this.choice = choice;
    this.target = target;
    this.decided = decided;
    this.clock = clock;
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
    Range range = choice.tab().range(clock.instant());
    int asked = target.before(range).map(this::pageAfter).orElse(choice.page());
    Pages pages = Pages.of(asked, browsing.count(me.id(), query(range, 0)));
    List<Appointment> found = browsing.list(me.id(), query(range, pages.offset()));
    List<Appointment> kept = decided.missingIn(found, ids -> browsing.findAll(me.id(), ids));
    List<Appointment> all =
        Stream.concat(found.stream(), kept.stream()).sorted(choice.tab().sequence()).toList();
    return new Listed(
        cards.byDay(all),
        pages,
        kept.stream().map(Appointment::id).collect(Collectors.toUnmodifiableSet()));
  }

  /** The number of the page with the first appointment after the appointments of a range. */
  private int pageAfter(Range before) {
    return (int) (browsing.count(me.id(), query(before, 0)) / Pages.SIZE) + 1;
  }

  private AppointmentQuery query(Range range, int offset) {
    Optional<String> text = Optional.of(choice.getText()).filter(sought -> !sought.isEmpty());
    return new AppointmentQuery(
        range,
        new Filter(choice.statuses().statuses(), Optional.empty(), text),
        choice.tab().order(),
        new Page(Optional.empty(), offset, Pages.SIZE));
  }
}
