package org.punctual.rest.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.UsageRecord.Answer;
import org.punctual.rest.call.Operations;

/**
 * Counts and times the calls to the API for administrators. Labels come from closed sets, so a
 * client's input never becomes a label.
 */
@ApplicationScoped
public class CallMetrics {

  private static final Metadata CALLS =
      Metadata.builder()
          .withName("punctual_api_calls")
          .withDescription("Answered calls to the API, by operation and status")
          .build();

  /** Buckets are in microprofile-config.properties of the scheduling adapter. */
  private static final Metadata DURATION =
      Metadata.builder()
          .withName("punctual_api_call")
          .withDescription("From the arrival of a call to its answer")
          .build();

  /** The statuses of the contract; any other is counted as {@code other}. */
  private static final Set<Integer> STATUSES =
      Set.of(
          200, 201, 204, 304, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 429, 500, 503);

  private final Map<Series, Counter> calls = new ConcurrentHashMap<>();
  private final Map<String, Timer> durations = new ConcurrentHashMap<>();
  private final MetricRegistry registry;
  private final Operations operations;

  @Inject
  public CallMetrics(MetricRegistry registry, Operations operations) {
    this.registry = registry;
    this.operations = operations;
  }

  private record Series(String operation, int status) {}

  /**
   * Counts a call that was answered, by the name of its operation.
   *
   * @param found the operation that Jakarta REST found; unknown when the call was refused earlier
   */
  void answered(HttpServletRequest request, Operation found, Answer answer) {
    String operation = operations.nameOf(request, found);
    int status = STATUSES.contains(answer.status()) ? answer.status() : 0;
    calls.computeIfAbsent(new Series(operation, status), this::counterOf).inc();
    durations.computeIfAbsent(operation, this::timerOf).update(answer.took());
  }

  private Counter counterOf(Series series) {
    String status = series.status() == 0 ? "other" : Integer.toString(series.status());
    return registry.counter(CALLS, tag(series.operation()), new Tag("status", status));
  }

  private Timer timerOf(String operation) {
    return registry.timer(DURATION, tag(operation));
  }

  private static Tag tag(String operation) {
    return new Tag("operation", operation);
  }
}
