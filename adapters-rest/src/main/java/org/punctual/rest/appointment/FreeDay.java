package org.punctual.rest.appointment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.punctual.domain.Day;
import org.punctual.rest.request.Query;

/** Reads the day of a request for free time. */
final class FreeDay {

  private FreeDay() {}

  /**
   * Reads {@code date}, which is required, and {@code timeZone}.
   *
   * @param owners the owner's zone, used when the query names no zone
   * @throws org.punctual.rest.problem.ProblemException {@code invalid-parameter} with all
   *     parameters that are missing, unknown, repeated or unreadable; then {@code
   *     unknown-time-zone}
   */
  static Day read(Query query, ZoneId owners) {
    Optional<LocalDate> date = query.requiredDate("date");
    Optional<String> timeZone = query.text("timeZone");
    query.end();
    return new Day(date.orElseThrow(), ZoneParameter.or(owners, timeZone));
  }
}
