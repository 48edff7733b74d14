package org.punctual.rest.usage;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.punctual.application.usage.RecordingUsage;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.domain.usage.UsageRecord.Answer;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.CalledPath;

/**
 * Counts every call when it is answered, also by the container. Records the usage of every call
 * whose key was recognised.
 */
public class UsageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Marks a call, because the error page passes through this filter once more. */
  private static final String SEEN = UsageFilter.class.getName();

  private final transient RecordingUsage recording;
  private final transient CallMetrics metrics;
  private final transient Call call;
  private final transient Clock clock;

  /** Made by the container. */
  @Inject
  public UsageFilter(RecordingUsage recording, CallMetrics metrics, Call call, Clock clock) {
    this.recording = recording;
    this.metrics = metrics;
    this.call = call;
    this.clock = clock;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(SEEN) != null) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(SEEN, true);
    Instant arrival = clock.instant();
    try {
      chain.doFilter(request, response);
    } finally {
      answered(request, arrival, response.getStatus());
    }
  }

  private void answered(HttpServletRequest request, Instant arrival, int status) {
    Duration took = Duration.between(arrival, clock.instant());
    // The clock follows the database's clock, and may be set back by a moment.
    Answer answer = new Answer(status, took.isNegative() ? Duration.ZERO : took);
    if (CalledPath.isApi(request)) {
      metrics.answered(request, call.operation(), answer);
    }
    call.caller()
        .map(caller -> new UsageRecord(caller, call.operation(), arrival, answer))
        .ifPresent(recording::record);
  }
}
