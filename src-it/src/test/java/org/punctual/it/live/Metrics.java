package org.punctual.it.live;

import java.util.List;
import java.util.stream.Stream;

/** The metrics of a server as they are now, as administrators see them at {@code /metrics}. */
public record Metrics(LiveServer server) {

  /** The whole text. */
  public String text() {
    return RawCall.of(server, "GET", "/metrics").send().body();
  }

  /** The series of a metric, one a line, with their values. */
  public List<String> series(String name) {
    return text().lines().filter(line -> line.startsWith(name + "{")).toList();
  }

  /**
   * The sum of a metric's series that have all of some labels.
   *
   * @param labels such as {@code status=429}
   */
  public double sum(String name, String... labels) {
    return series(name).stream()
        .filter(line -> Stream.of(labels).allMatch(label -> line.contains(quoted(label))))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** The number of calls to the API that had an operation and were answered with a status. */
  public double calls(String operation, int status) {
    return sum("punctual_api_calls_total", "operation=" + operation, "status=" + status);
  }

  private static String quoted(String label) {
    return label.replaceFirst("=(.*)", "=\"$1\"");
  }
}
