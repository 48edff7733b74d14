package org.punctual.rest.request;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The media types that a client accepts (RFC 9110 §12.5.1). The most specific range that matches a
 * type decides, and {@code q=0} excludes.
 *
 * @param ranges in the order in which they were sent
 */
record Accept(List<Range> ranges) {

  private static final Map<String, Integer> SPECIFICITY =
      Map.of("*/*", 0, "application/*", 1, "application/json", 2);

  /**
   * A media range.
   *
   * @param quality its weight, 0 to 1
   */
  record Range(String type, double quality) {

    private static final Pattern WEIGHT =
        Pattern.compile("q\\s*=\\s*(0(\\.\\d{0,3})?|1(\\.0{0,3})?)");
    private static final Range UNREADABLE = new Range("", 0);

    private static Range of(String text) {
      List<String> parts = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
      return parts.stream()
          .skip(1)
          .filter(parameter -> parameter.matches("q\\s*=.*"))
          .findFirst()
          .map(weight -> weighted(parts.get(0), WEIGHT.matcher(weight)))
          .orElseGet(() -> new Range(parts.get(0), 1));
    }

    private static Range weighted(String type, Matcher weight) {
      return weight.matches() ? new Range(type, Double.parseDouble(weight.group(1))) : UNREADABLE;
    }
  }

  /** Reads the header's values; a range that can't be read matches nothing. */
  static Accept of(List<String> values) {
    return new Accept(
        values.stream()
            .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1)))
            .map(String::strip)
            .filter(range -> !range.isEmpty())
            .map(Range::of)
            .toList());
  }

  /** Says whether the client accepts JSON. A client without the header accepts everything. */
  boolean allowsJson() {
    return ranges.isEmpty()
        || ranges.stream()
            .filter(range -> SPECIFICITY.containsKey(range.type))
            .max(
                Comparator.<Range>comparingInt(range -> SPECIFICITY.getOrDefault(range.type, 0))
                    .thenComparingDouble(Range::quality))
            .filter(range -> range.quality > 0)
            .isPresent();
  }
}
