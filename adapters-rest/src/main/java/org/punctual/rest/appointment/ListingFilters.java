package org.punctual.rest.appointment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.Day;
import org.punctual.domain.appointment.Status;

/**
 * The filters of a list of appointments.
 *
 * @param date the day on which the appointments start, if only one day is wanted
 * @param timeZone the id of the day's zone, if the query names a zone
 * @param status the only wanted status, if any
 */
record ListingFilters(
    Optional<LocalDate> date, Optional<String> timeZone, Optional<Status> status) {

  /**
   * The range of starts: from the first moment of the day to the first moment of the next day,
   * exclusive. A day may have more or fewer than 24 hours.
   *
   * @param owners the owner's zone, used when the query names no zone
   * @throws org.punctual.rest.problem.ProblemException {@code unknown-time-zone} when the query
   *     names an unknown zone
   */
  Range range(ZoneId owners) {
    ZoneId zone = ZoneParameter.or(owners, timeZone);
    return date.map(day -> Range.of(new Day(day, zone))).orElse(Range.ALL);
  }

  /** The filter by status. */
  Filter filter() {
    return status.map(only -> Filter.of(Set.of(only))).orElse(Filter.NONE);
  }

  /** The given filters as query parameters: {@code date=2026-12-01&status=pending}. */
  String inQuery() {
    return Stream.of(
            parameter("date", date.map(LocalDate::toString)),
            parameter("timeZone", timeZone),
            parameter("status", status.map(Status::code)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("&"));
  }

  private static Optional<String> parameter(String name, Optional<String> value) {
    return value.map(text -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }
}
