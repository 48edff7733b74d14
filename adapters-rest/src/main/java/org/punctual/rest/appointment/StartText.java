package org.punctual.rest.appointment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.punctual.domain.WrittenDate;
import org.punctual.domain.WrittenDate.Defect;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;

/**
 * Reads a start from ISO-8601: {@code 2026-12-01T10:00:00+01:00}, {@code 2026-12-01T09:00Z}, or a
 * local start, {@code 2026-12-01T10:00}. Seconds may be absent, and a fraction has only zeros.
 */
final class StartText {

  private static final Pattern SHAPE =
      Pattern.compile(
          "([^T]{10})T(\\d{2}:\\d{2}(?::\\d{2})?)(?:(?<=:\\d{2}:\\d{2})\\.0+)?(Z|[+-]\\d{2}:\\d{2})?");

  private StartText() {}

  /**
   * The start; empty when the text can't be read, or names a day or an offset that does not exist.
   */
  static Optional<RequestedStart> read(String text) {
    Matcher parts = SHAPE.matcher(text);
    return parts.matches()
        ? WrittenDate.exact(parts.group(1)).date().flatMap(date -> read(date, parts))
        : Optional.empty();
  }

  /** The defect of a text that is not a start: a key of the texts for {@code malformed-body}. */
  static String defectOf(String text) {
    Matcher parts = SHAPE.matcher(text);
    boolean isNonexistent =
        parts.matches()
            && WrittenDate.exact(parts.group(1))
                .defect()
                .equals(Optional.of(Defect.DATE_NONEXISTENT));
    return isNonexistent ? "nonexistent-day" : "unreadable-time";
  }

  private static Optional<RequestedStart> read(LocalDate date, Matcher parts) {
    try {
      LocalDateTime local = date.atTime(LocalTime.parse(parts.group(2)));
      return Optional.of(
          Optional.ofNullable(parts.group(3))
              .map(offset -> at(local, ZoneOffset.of(offset)))
              .orElseGet(() -> new RequestedStart.OnClocks(local)));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static RequestedStart at(LocalDateTime local, ZoneOffset offset) {
    return new RequestedStart.At(local.toInstant(offset));
  }
}
