package org.punctual.rest.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.domain.Reason;
import org.punctual.domain.appointment.AppointmentReason;

/** Explains the codes of problems to people. The address of a page is the problem's type. */
@WebServlet("/problems/*")
public class ProblemPages extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  /** The pages have the look of the web pages, whose style sheet is at the same server. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%1$s · Punctual</title>
      <link rel="icon" type="image/svg+xml" href="/assets/favicon.svg">
      <link rel="stylesheet" href="/assets/punctual.css">
      </head>
      <body>
      <header class="header"><div class="header-row">
      <a class="brand" href="/"><img src="/assets/favicon.svg" width="32" height="32" alt="">Punctual</a>
      </div></header>
      <main class="main main-narrow problem">
      <h1>%1$s</h1>
      %2$s
      </main>
      </body>
      </html>
      """;

  /** Every reason that the API may give, by its code. */
  private static final Map<String, Reason> REASONS =
      Stream.of(ApiReason.values(), AppointmentReason.values())
          .flatMap(Arrays::stream)
          .map(Reason.class::cast)
          .collect(Collectors.toMap(Reason::code, r -> r, (first, same) -> first, TreeMap::new));

  /** Every reason that the API may give, by its code. */
  static Map<String, Reason> reasons() {
    return REASONS;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (METHODS.contains(request.getMethod())) {
      super.service(request, response);
    } else if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Allow", ALLOWED);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      Problem refused = Problem.of(ApiReason.METHOD_NOT_ALLOWED).withHeader("Allow", ALLOWED);
      ProblemAnswers.give(refused, request, response);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Optional<String> page = path.equals("/") ? Optional.of(index()) : pageOf(path.substring(1));
    if (page.isEmpty()) {
      ProblemAnswers.give(Problem.of(ApiReason.NOT_FOUND), request, response);
      return;
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.getWriter().write(page.get());
  }

  static Optional<String> pageOf(String code) {
    return Optional.ofNullable(REASONS.get(code)).map(ProblemPages::page);
  }

  private static String page(Reason reason) {
    String body =
        """
        <p>Code <code>%s</code>, HTTP status %d</p>
        <p>%s</p>
        <h2>How to fix it</h2>
        <p>%s</p>
        <p><a href="%s">All problems</a></p>\
        """
            .formatted(
                reason.code(),
                Statuses.of(reason),
                ProblemTexts.help(reason),
                ProblemTexts.remedy(reason),
                Problem.PAGES);
    return PAGE.formatted(ProblemTexts.title(reason), body);
  }

  private static String index() {
    String items =
        REASONS.values().stream()
            .map(
                reason ->
                    "<li><a href=\"%1$s%2$s\"><code>%2$s</code></a> %3$s</li>"
                        .formatted(Problem.PAGES, reason.code(), ProblemTexts.title(reason)))
            .collect(Collectors.joining("\n"));
    return PAGE.formatted("Problems that the API may return", "<ul>\n" + items + "\n</ul>");
  }
}
