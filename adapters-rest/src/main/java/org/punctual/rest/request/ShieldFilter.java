package org.punctual.rest.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.Optional;
import org.punctual.application.request.Framing;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemAnswers;

/**
 * Keeps from Jakarta REST what it would stumble over before anyone looks at the path or the key's
 * scopes: headers that it can't read, queries and paths that are no URI. {@link Media} and {@link
 * Query} remember what matters of it.
 */
public class ShieldFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isClear(request)) {
      Problem refused = Problem.of(ApiReason.INVALID_PARAMETER);
      ProblemAnswers.give(refused.withHeader("Connection", "close"), request, response);
    } else if (isServed(request.getRequestURI())) {
      request.setAttribute(Media.ATTRIBUTE, Media.of(request));
      request.setAttribute(
          Query.ATTRIBUTE, Optional.ofNullable(request.getQueryString()).orElse(""));
      chain.doFilter(new BareRequest(request), response);
    } else {
      ProblemAnswers.give(Problem.of(ApiReason.NOT_FOUND), request, response);
    }
  }

  private static boolean isClear(HttpServletRequest request) {
    return Framing.isClear(
        Collections.list(request.getHeaders("Host")),
        Collections.list(request.getHeaders("Content-Length")));
  }

  /** A path with matrix parameters is none of the API's. */
  private static boolean isServed(String path) {
    try {
      return path.indexOf(';') < 0 && !new URI(path).getRawPath().isEmpty();
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
