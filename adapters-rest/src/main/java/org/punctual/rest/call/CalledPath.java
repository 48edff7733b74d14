package org.punctual.rest.call;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The path a client called, also where the container has gone on to its error page. */
public final class CalledPath {

  private CalledPath() {}

  /** The path as it was sent, without the query. */
  public static String of(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .map(Object::toString)
        .orElseGet(request::getRequestURI);
  }

  /** Says whether it is the API's, and not merely a page about problems. */
  public static boolean isApi(HttpServletRequest request) {
    String path = of(request);
    return path.equals("/api/v1") || path.startsWith("/api/v1/") || path.startsWith("/api/v1;");
  }
}
