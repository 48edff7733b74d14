package org.punctual.rest.appointment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Position;
import org.punctual.application.reminder.RemindedAppointment;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Status;
import org.punctual.rest.problem.ProblemException;
import org.punctual.rest.request.Query;

/**
 * The page of appointments that a partner asks for.
 *
 * @param limit the most appointments on the page
 * @param after the end of the previous page; empty for the first page
 */
record Listing(ListingFilters filters, int limit, Optional<Position> after) {

  /** The largest page. */
  static final int MAX_LIMIT = 250;

  private static final int USUAL_LIMIT = 50;
  private static final Pattern LIMIT = Pattern.compile("\\d{1,3}");

  /**
   * Reads the query parameters.
   *
   * @throws ProblemException {@code invalid-parameter} with all parameters that are unknown,
   *     repeated or unreadable
   */
  static Listing read(Query query) {
    Optional<LocalDate> date = query.date("date");
    Optional<String> timeZone = query.text("timeZone");
    Optional<Status> status = query.text("status", Listing::statusOf, "status");
    Optional<Integer> limit = query.text("limit", Listing::limitOf, "limit", MAX_LIMIT);
    ListingFilters filters = new ListingFilters(date, timeZone, status);
    Optional<Position> after =
        query.text("cursor", text -> Cursor.read(text, filters.inQuery()), "cursor");
    query.end();
    return new Listing(filters, limit.orElse(USUAL_LIMIT), after);
  }

  /**
   * Asks for one more than the page holds. The extra appointment shows that another page follows.
   *
   * @param owners the owner's zone
   * @throws ProblemException {@code unknown-time-zone} when the query names an unknown zone
   */
  AppointmentQuery query(ZoneId owners) {
    return new AppointmentQuery(
        filters.range(owners),
        filters.filter(),
        Order.EARLIEST_FIRST,
        new Page(after, 0, limit + 1));
  }

  /** The appointments of this page, among the appointments found. */
  List<RemindedAppointment> page(List<RemindedAppointment> found) {
    return found.subList(0, Math.min(limit, found.size()));
  }

  /** The cursor of the next page, if there is one. */
  Optional<String> nextCursor(List<RemindedAppointment> found) {
    return found.size() > limit
        ? Optional.of(Cursor.write(position(found.get(limit - 1).appointment()), filters.inQuery()))
        : Optional.empty();
  }

  /**
   * The address of the next page, if there is one.
   *
   * @param path the address without its query
   */
  Optional<String> pathOfNext(String path, @Nullable String cursor) {
    String asked = filters.inQuery();
    return Optional.ofNullable(cursor)
        .map(
            next ->
                path
                    + "?"
                    + asked
                    + (asked.isEmpty() ? "" : "&")
                    + "limit="
                    + limit
                    + "&cursor="
                    + next);
  }

  private static Position position(Appointment appointment) {
    return new Position(appointment.slot().start(), appointment.id());
  }

  private static Optional<Status> statusOf(String text) {
    return Arrays.stream(Status.values()).filter(status -> status.code().equals(text)).findFirst();
  }

  private static Optional<Integer> limitOf(String text) {
    return Optional.of(text)
        .filter(digits -> LIMIT.matcher(digits).matches())
        .map(Integer::valueOf)
        .filter(limit -> limit >= 1 && limit <= MAX_LIMIT);
  }
}
