package org.punctual.rest.appointment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Profile;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.Status;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

/**
 * What narrows a list of appointments down.
 *
 * @param date the day in which they start, if only one is wanted
 * @param timeZone the id of the zone of that day, if one was named
 * @param status the only one wanted, if any
 */
record ListingFilters(
    Optional<LocalDate> date, Optional<String> timeZone, Optional<Status> status) {

  /**
   * When they start: from the first moment of the day to the first of the next one, however many
   * hours that is.
   *
   * @param owners the zone where none was named
   * @throws ProblemException {@code unknown-time-zone}
   */
  Range range(ZoneId owners) {
    ZoneId zone = timeZone.map(ListingFilters::zoneOf).orElse(owners);
    return date.map(
            day ->
                Range.between(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant()))
        .orElse(Range.ALL);
  }

  /** What else must hold. */
  Filter filter() {
    return status.map(only -> Filter.of(Set.of(only))).orElse(Filter.NONE);
  }

  /** The same as query parameters, as far as given: {@code date=2026-12-01&status=pending}. */
  String inQuery() {
    return Stream.of(
            parameter("date", date.map(LocalDate::toString)),
            parameter("timeZone", timeZone),
            parameter("status", status.map(only -> only.name().toLowerCase(Locale.ROOT))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("&"));
  }

  private static Optional<String> parameter(String name, Optional<String> value) {
    return value.map(text -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  private static ZoneId zoneOf(String id) {
    try {
      return Profile.timeZoneOf(id);
    } catch (AccountRefusal unknown) {
      Complaint complaint =
          Complaint.aboutParameter("timeZone", AppointmentReason.UNKNOWN_TIME_ZONE, id);
      throw new ProblemException(Problem.of(complaint));
    }
  }
}
