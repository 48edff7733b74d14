package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Source;
import org.punctual.domain.appointment.Status;
import org.punctual.web.account.Me;

/**
 * All requests through the API in one list. First come the requests that await the owner's
 * decision, then decided and lapsed requests. In each part the newest is first.
 */
@RequestScoped
public class Requests {

  private static final Set<Status> DECIDED = EnumSet.of(Status.CONFIRMED, Status.CANCELED);

  private final Me me;
  private final BrowsingAppointments browsing;
  private final DecidedHere decided;
  private final Clock clock;

  @Inject
  public Requests(Me me, BrowsingAppointments browsing, DecidedHere decided, Clock clock) {
    this.me = me;
    this.browsing = browsing;
    this.decided = decided;
    this.clock = clock;
  }

  /** The number of requests. */
  public long count() {
    AppointmentQuery all = query(Range.ALL, EnumSet.allOf(Status.class), 0, 1);
    return browsing.count(me.id(), all);
  }

  /**
   * A part of the list. A request that the owner decided on in the open page is listed too, even if
   * its new state belongs to another page.
   */
  public List<Appointment> list(int offset, int size) {
    Instant now = clock.instant();
    List<Appointment> listed = page(now, offset, size);
    List<Appointment> missing = decided.missingIn(listed, ids -> browsing.findAll(me.id(), ids));
    return Stream.concat(listed.stream(), missing.stream())
        .sorted(
            Comparator.comparing((Appointment one) -> !one.awaitsDecision(now))
                .thenComparing(Comparator.comparing(Appointment::id).reversed()))
        .toList();
  }

  private List<Appointment> page(Instant now, int offset, int size) {
    Range ahead = Range.after(now);
    int awaiting = (int) browsing.count(me.id(), query(ahead, EnumSet.of(Status.PENDING), 0, 1));
    List<Appointment> first = find(ahead, EnumSet.of(Status.PENDING), offset, size);
    List<Appointment> others = settled(now, Math.max(0, offset - awaiting), size - first.size());
    return Stream.concat(first.stream(), others.stream()).toList();
  }

  /**
   * Decided and lapsed requests are looked up separately, because no single query excludes the
   * requests that await a decision.
   */
  private List<Appointment> settled(Instant now, int offset, int size) {
    List<Appointment> closed = find(Range.ALL, DECIDED, 0, offset + size);
    List<Appointment> lapsed = find(Range.upTo(now), EnumSet.of(Status.PENDING), 0, offset + size);
    return Stream.concat(closed.stream(), lapsed.stream())
        .sorted(Comparator.comparing(Appointment::id).reversed())
        .skip(offset)
        .limit(size)
        .toList();
  }

  private List<Appointment> find(Range range, Set<Status> statuses, int offset, int size) {
    return size == 0 ? List.of() : browsing.list(me.id(), query(range, statuses, offset, size));
  }

  private static AppointmentQuery query(Range range, Set<Status> statuses, int offset, int size) {
    return new AppointmentQuery(
        range,
        new Filter(statuses, Optional.of(Source.API), Optional.empty()),
        Order.NEWEST_FIRST,
        new Page(Optional.empty(), offset, size));
  }
}
