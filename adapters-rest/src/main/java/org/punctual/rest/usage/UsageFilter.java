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
import org.punctual.domain.usage.UsageRecord.Caller;
import org.punctual.rest.call.Call;

/** Leaves a record of every call whose key was recognised, once it is answered, by whomever. */
public class UsageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Marks a call, for the error page comes by here once more. */
  private static final String SEEN = UsageFilter.class.getName();

  private final transient RecordingUsage recording;
  private final transient Call call;
  private final transient Clock clock;

  /** Made by the container. */
  @Inject
  public UsageFilter(RecordingUsage recording, Call call, Clock clock) {
    this.recording = recording;
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
      call.caller().ifPresent(caller -> record(caller, arrival, response.getStatus()));
    }
  }

  private void record(Caller caller, Instant arrival, int status) {
    Duration took = Duration.between(arrival, clock.instant());
    // The clock follows the database's and may be set back by a moment.
    Answer answer = new Answer(status, took.isNegative() ? Duration.ZERO : took);
    recording.record(new UsageRecord(caller, call.operation(), arrival, answer));
  }
}
