package org.punctual.web.appointment;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as people type it, in every language: {@code 9}, {@code 9:05}, {@code 0905}, {@code
 * 9 am}, {@code 9:05 pm}. An offset may be typed behind it: {@code 2:30 CET}, {@code 2:30+01:00}.
 *
 * @param time the time of day
 * @param offset the offset in capitals, unchecked; empty when none is typed
 */
record TypedTime(LocalTime time, String offset) {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,2})(?:[:.]?(\\d{2}))?\\s*(?:([AP])\\.?M\\.?)?\\s*([A-Z]{3,6}|[+-]\\d[\\d:]*)?");

  private static final int HALF_A_DAY = 12;

  /** The time; empty when the text is not a time. */
  static Optional<TypedTime> read(String typed) {
    Matcher form = FORM.matcher(typed.strip().toUpperCase(Locale.ROOT));
    return form.matches() ? read(form) : Optional.empty();
  }

  private static Optional<TypedTime> read(Matcher form) {
    int hour = Integer.parseInt(form.group(1));
    int minute = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    String offset = form.group(4) == null ? "" : form.group(4);
    try {
      LocalTime time = LocalTime.of(hourOfDay(hour, form.group(3)), minute);
      return Optional.of(new TypedTime(time, offset));
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
    return hour % HALF_A_DAY + (half.equals("P") ? HALF_A_DAY : 0);
  }
}
