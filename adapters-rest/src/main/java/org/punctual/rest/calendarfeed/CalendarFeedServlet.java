package org.punctual.rest.calendarfeed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Optional;
import org.punctual.application.calendarfeed.ReadingCalendarFeed;
import org.punctual.application.calendarfeed.ReadingCalendarFeed.SharedCalendar;
import org.punctual.application.operation.BuildInfo;
import org.punctual.application.usage.LimitingStrangers;
import org.punctual.domain.usage.Allowance;
import org.punctual.rest.answer.EntityTag;
import org.punctual.rest.call.CalledPath;
import org.punctual.rest.call.Client;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Failures;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;
import org.punctual.rest.problem.RateLimited;
import org.punctual.rest.request.Query;

/**
 * {@code GET /api/v1/calendar/{token}.ics}: a program reads a calendar at its secret address. It is
 * no Jakarta REST resource, because resources need a key and answer in JSON.
 */
@WebServlet("/v1/calendar/*")
public class CalendarFeedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  private final transient ReadingCalendarFeed reading;
  private final transient LimitingStrangers strangers;
  private final transient Failures failures;

  /** Made by the container. */
  @Inject
  public CalendarFeedServlet(
      ReadingCalendarFeed reading, LimitingStrangers strangers, Failures failures) {
    this.reading = reading;
    this.strangers = strangers;
    this.failures = failures;
  }

  /** What determines the text of a calendar, together with the version that writes it. */
  private record Written(SharedCalendar calendar, boolean alarms, BuildInfo by) {

    private EntityTag tag() {
      return EntityTag.ofState(calendar.state() + " " + alarms + " " + by);
    }
  }

  /** An exception that leaves a servlet becomes an error in the server's log, also a refusal. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      serve(request, response);
    } catch (RuntimeException failure) {
      failures.answer(failure, request, response);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response) {
    Allowance left = strangers.count(Client.of(request).value());
    if (left.isExceeded()) {
      throw new ProblemException(RateLimited.problemOf(left));
    }
    String token = CalledPath.feedToken(request).orElseThrow(CalendarFeedServlet::notFound);
    switch (request.getMethod()) {
      case "GET", "HEAD" -> answer(token, request, response);
      case "OPTIONS" -> {
        response.setHeader("Allow", ALLOWED);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default ->
          throw new ProblemException(
              Problem.of(ApiReason.METHOD_NOT_ALLOWED).withHeader("Allow", ALLOWED));
    }
  }

  private void answer(String token, HttpServletRequest request, HttpServletResponse response) {
    SharedCalendar calendar = reading.open(token).orElseThrow(CalendarFeedServlet::notFound);
    Written written = new Written(calendar, alarmsIn(request), BuildInfo.current());
    EntityTag tag = written.tag();
    response.setHeader("ETag", tag.toString());
    response.setHeader("Cache-Control", "private, no-cache");
    if (isKnown(tag, request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/calendar;charset=UTF-8");
    if (request.getMethod().equals("GET")) {
      write(written, response);
    }
  }

  private void write(Written written, HttpServletResponse response) {
    try {
      OutputStream out = new BufferedOutputStream(response.getOutputStream());
      reading.write(written.calendar(), written.alarms(), out);
      out.flush();
    } catch (IOException gone) {
      // The client closed the connection, so nobody waits for the rest.
    }
  }

  private static boolean alarmsIn(HttpServletRequest request) {
    Query query = Query.of(request);
    Optional<Boolean> alarms = query.text("alarms", CalendarFeedServlet::flag, "flag");
    query.end();
    return alarms.orElse(false);
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A header that is sent several times is a list (RFC 9110 §5.3). */
  private static boolean isKnown(EntityTag tag, HttpServletRequest request) {
    String known = String.join(", ", Collections.list(request.getHeaders("If-None-Match")));
    return tag.isAmong(known);
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.of(ApiReason.NOT_FOUND));
  }
}
