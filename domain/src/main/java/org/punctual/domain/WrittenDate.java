package org.punctual.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a person or a partner writes it: year, month and day of the ISO calendar, such as
 * {@code 2026-12-01}. Years have four digits, 0001 to 9999, so that every instant of a date fits
 * the database and every text format.
 *
 * @param date the date, or empty when the text is not a date
 * @param defect why the text is not a date, or empty when it is a date
 */
public record WrittenDate(Optional<LocalDate> date, Optional<Defect> defect) {

  /** The first day that can be written. */
  public static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  /** The last second that can be written, at UTC. A day may end later in a zone of the west. */
  public static final Instant LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z");

  private static final Pattern EXACT = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TYPED = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  /** Why a text is not a date. */
  public enum Defect implements Reason {
    /** The text has another form, or the year is 0000. */
    DATE_INVALID,
    /** The text has the form of a date, but the calendar has no such day: {@code 2027-02-29}. */
    DATE_NONEXISTENT
  }

  /** Reads a date with two digits for month and day and nothing around them, as in ISO-8601. */
  public static WrittenDate exact(String text) {
    return read(EXACT.matcher(text));
  }

  /** Reads a date as people type it: also with white space around it, also {@code 2026-2-3}. */
  public static WrittenDate typed(String text) {
    return read(TYPED.matcher(text.strip()));
  }

  private static WrittenDate read(Matcher parts) {
    if (!parts.matches() || number(parts, 1) == 0) {
      return defective(Defect.DATE_INVALID);
    }
    try {
      LocalDate date = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
      return new WrittenDate(Optional.of(date), Optional.empty());
    } catch (DateTimeException nonexistent) {
      return defective(Defect.DATE_NONEXISTENT);
    }
  }

  private static WrittenDate defective(Defect defect) {
    return new WrittenDate(Optional.empty(), Optional.of(defect));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
