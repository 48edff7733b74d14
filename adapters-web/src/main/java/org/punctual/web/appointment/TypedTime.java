package org.punctual.web.appointment;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time of day as people type it, in every language: {@code 9}, {@code 9:05}, {@code 0905},
 * {@code 9 am}, {@code 9:05 pm}.
 */
final class TypedTime {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?\\s*(?:([ap])\\.?m\\.?)?");

  private static final int HALF_A_DAY = 12;

  private TypedTime() {}

  /** The time of day; empty when the text is not a time. */
  static Optional<LocalTime> read(String typed) {
    Matcher form = FORM.matcher(typed.strip().toLowerCase(Locale.ROOT));
    return form.matches() ? read(form) : Optional.empty();
  }

  private static Optional<LocalTime> read(Matcher form) {
    int hour = Integer.parseInt(form.group(1));
    int minute = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    try {
      return Optional.of(LocalTime.of(hourOfDay(hour, form.group(3)), minute));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** On a dial of 12 hours, 12 am is midnight and 12 pm is noon. */
  private static int hourOfDay(int hour, @Nullable String half) {
    if (half == null) {
      return hour;
    }
    if (hour < 1 || hour > HALF_A_DAY) {
      throw new DateTimeException("no hour of a dial: " + hour);
    }
    return hour % HALF_A_DAY + (half.equals("p") ? HALF_A_DAY : 0);
  }
}
