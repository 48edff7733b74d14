package org.punctual.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MetricsAccess;
import org.punctual.application.request.Framing;

/**
 * The requests that reach the server's own applications. These know neither our headers nor our
 * limits. One application keeps something for every path. Another answers an unknown path with
 * names of classes. A third redirects to the host that the client wrote into its request.
 */
final class PlatformRules {

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final String BEARER = "Bearer ";
  private static final int PASSED = 200;

  private final Installation installation;
  private final MetricsAccess metrics;
  private final PlatformPaths paths;

  PlatformRules(Installation installation, MetricsAccess metrics, PlatformPaths paths) {
    this.installation = installation;
    this.metrics = metrics;
    this.paths = paths;
  }

  /**
   * The answer to a request.
   *
   * @param status 200 when the application answers
   * @param headers further headers of the answer, also when the application gives it
   * @param text the reason, for people
   */
  record Answer(int status, Map<String, String> headers, String text) {

    boolean isPassed() {
      return status == PASSED;
    }

    private Answer with(String name, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(name, value);
      return new Answer(status, Map.copyOf(more), text);
    }
  }

  /**
   * Answers a request, or lets it through.
   *
   * @param operator says whether the request comes from an operator; called only when it matters
   */
  Answer answerTo(HttpServletRequest request, BooleanSupplier operator) {
    Framing framing = Framing.of(request.getMethod(), request::getHeaders);
    Answer decided = framing.isClear() ? decided(request, operator) : unclear();
    Answer safe = decided.with("X-Content-Type-Options", "nosniff");
    // The bytes that follow must not be read as the next request.
    Answer answer = framing.hasCertainEnd() ? safe : safe.with("Connection", "close");
    return installation
        .transportSecurity()
        .map(value -> answer.with("Strict-Transport-Security", value))
        .orElse(answer);
  }

  private Answer decided(HttpServletRequest request, BooleanSupplier operator) {
    String path = request.getRequestURI();
    if (!paths.has(path)) {
      return nothing();
    }
    if (!METHODS.contains(request.getMethod())) {
      return answer(405, "GET and HEAD are allowed.").with("Allow", "GET, HEAD");
    }
    if (path.equals(PlatformPaths.VIEWER)) {
      return answer(308, "").with("Location", PlatformPaths.VIEWER + "/");
    }
    if (path.equals(PlatformPaths.METRICS) && !isAdmitted(request, operator)) {
      return answer(401, "Send METRICS_TOKEN as a bearer token, or sign in as an operator.")
          .with("WWW-Authenticate", "Bearer");
    }
    return PlatformPaths.canRead(path, request.getQueryString()) ? answer(PASSED, "") : nothing();
  }

  private boolean isAdmitted(HttpServletRequest request, BooleanSupplier operator) {
    return metrics.admits(bearerOf(request)) || operator.getAsBoolean();
  }

  private static Answer unclear() {
    return answer(
        400, "A request has one Host header, and one Content-Length in digits or chunks.");
  }

  private static Answer nothing() {
    return answer(404, "There is nothing here.");
  }

  private static Optional<String> bearerOf(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(sent -> sent.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(sent -> sent.substring(BEARER.length()).strip());
  }

  private static Answer answer(int status, String text) {
    return new Answer(status, Map.of("Cache-Control", "no-store"), text);
  }
}
