package org.punctual.rest.usage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.punctual.domain.WrittenDate;
import org.punctual.domain.usage.Period;
import org.punctual.rest.problem.ProblemException;
import org.punctual.rest.request.Query;

/** Reads the days of a request for usage. */
final class UsagePeriod {

  /** The longest period: a leap year. */
  static final int MAX_DAYS = 366;

  private UsagePeriod() {}

  /**
   * Reads {@code from} and {@code to}, days in the owner's zone, both included. Without {@code to}
   * the period ends with the usual one, today. Without {@code from} it has as many days as the
   * usual period, but begins on {@link WrittenDate#FIRST} at the earliest.
   *
   * @param usual the period when the query has no parameters
   * @throws ProblemException {@code invalid-parameter} when a day can't be read, the first day is
   *     after the last, or the period has more than {@link #MAX_DAYS} days
   */
  static Period read(Query query, Period usual) {
    Optional<LocalDate> from = query.date("from");
    Optional<LocalDate> to = query.date("to");
    query.end();
    Period period = from(from, to, usual);
    refuseOddLength(query, period, to.isPresent() ? "period-reversed" : "from-after-today");
    query.end();
    return period;
  }

  private static Period from(Optional<LocalDate> from, Optional<LocalDate> to, Period usual) {
    LocalDate last = to.orElse(usual.to());
    return new Period(from.orElseGet(() -> usualFirst(last, usual)), last, usual.timeZone());
  }

  private static LocalDate usualFirst(LocalDate last, Period usual) {
    LocalDate first = last.minusDays(ChronoUnit.DAYS.between(usual.from(), usual.to()));
    return first.isBefore(WrittenDate.FIRST) ? WrittenDate.FIRST : first;
  }

  private static void refuseOddLength(Query query, Period period, String reversed) {
    long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    if (days < 1) {
      query.complain("from", reversed);
    } else if (days > MAX_DAYS) {
      query.complain("from", "period-too-long", MAX_DAYS);
    }
  }
}
