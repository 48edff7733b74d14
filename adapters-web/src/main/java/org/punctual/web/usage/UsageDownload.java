package org.punctual.web.usage;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.punctual.application.usage.BrowsingUsage;
import org.punctual.domain.usage.Period;
import org.punctual.web.account.Me;

/** {@code GET /usage/csv}: the signed-in owner downloads the calls by day and type. */
@WebServlet("/usage/csv")
public class UsageDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Me me;
  private final transient BrowsingUsage usage;
  private final transient Clock clock;

  @Inject
  public UsageDownload(Me me, BrowsingUsage usage, Clock clock) {
    this.me = me;
    this.usage = usage;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Period range =
        UsageRange.asked(
            Optional.ofNullable(request.getParameter("from")),
            Optional.ofNullable(request.getParameter("to")),
            Period.lastDays(clock.instant(), me.getTimeZone()));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + UsageCsv.nameOf(range) + "\"");
    response.getWriter().write(UsageCsv.of(usage.daily(me.id(), range)));
  }
}
