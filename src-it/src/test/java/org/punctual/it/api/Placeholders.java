package org.punctual.it.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Replaces placeholders of values that are too long for a table, or change every day: {@code <200
 * characters>}, {@code <50 reminders>}, and {@code <day 400>}, the date (UTC) that many days ahead.
 */
final class Placeholders {

  /** One character to people, two to Java and to some databases. */
  private static final String CHARACTER = "\uD83D\uDD70";

  private Placeholders() {}

  static String filledIn(String text) {
    String characters = filled(text, "<(\\d+) characters>", CHARACTER::repeat);
    String reminders = filled(characters, "<(\\d+) reminders>", Placeholders::reminders);
    return filled(reminders, "<day (\\d+)>", ahead -> day(ahead).toString());
  }

  private static String filled(String text, String blank, IntFunction<String> content) {
    return Pattern.compile(blank)
        .matcher(text)
        .replaceAll(match -> content.apply(Integer.parseInt(match.group(1))));
  }

  private static String reminders(int count) {
    return IntStream.range(0, count)
        .mapToObj(minutes -> "{\"minutesBefore\":" + minutes + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static LocalDate day(int ahead) {
    return LocalDate.now(ZoneOffset.UTC).plusDays(ahead);
  }
}
