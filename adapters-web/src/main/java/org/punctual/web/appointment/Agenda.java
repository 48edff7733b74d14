package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.domain.appointment.Appointment;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Pages;

/** The owner's appointments in the chosen tab, with the chosen statuses and the chosen text. */
@RequestScoped
public class Agenda {

  private final Me me;
  private final BrowsingAppointments browsing;
  private final ListChoice choice;
  private final Clock clock;

  @Inject
  public Agenda(Me me, BrowsingAppointments browsing, ListChoice choice, Clock clock) {
    this.me = me;
    this.browsing = browsing;
    this.choice = choice;
    this.clock = clock;
  }

  /** The starts of the appointments in the chosen tab, as of now. */
  Range range() {
    return choice.tab().range(clock.instant());
  }

  /**
   * The position of the page that is shown.
   *
   * @param range the starts of all appointments in the list
   * @param before the starts of the appointments before the first appointment to show; empty to
   *     show the chosen page
   */
  Pages pages(Range range, Optional<Range> before) {
    int page = before.map(this::pageAfter).orElse(choice.page());
    return Pages.of(page, browsing.count(me.id(), query(range, 0)));
  }

  /** The appointments of a page. */
  List<Appointment> list(Range range, Pages page) {
    return browsing.list(me.id(), query(range, page.offset()));
  }

  /** The appointments that the owner decided on in this page, and that a list does not contain. */
  List<Appointment> missingIn(List<Appointment> listed, DecidedHere decided) {
    return decided.missingIn(listed, ids -> browsing.findAll(me.id(), ids));
  }

  /** Both lists as one, in the order of the chosen tab. */
  List<Appointment> joined(List<Appointment> listed, List<Appointment> others) {
    return Stream.concat(listed.stream(), others.stream()).sorted(choice.tab().sequence()).toList();
  }

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
