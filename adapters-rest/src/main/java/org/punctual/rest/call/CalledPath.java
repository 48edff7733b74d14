package org.punctual.rest.call;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The path a client called, also where the container has gone on to its error page. */
public final class CalledPath {

  private static final Pattern MATRIX = Pattern.compile(";[^/]*");

  private CalledPath() {}

  /** The path as it was sent, without the query. */
  public static String of(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .map(Object::toString)
        .orElseGet(request::getRequestURI);
  }

  /** Says whether it is the API's, and not merely a page about problems. */
  public static boolean isApi(HttpServletRequest request) {
    return isApi(of(request));
  }

  /** Matrix parameters, which a container overlooks, make no path another's. */
  static boolean isApi(String path) {
    String plain = MATRIX.matcher(path).replaceAll("");
    return plain.equals("/api/v1") || plain.startsWith("/api/v1/");
  }
}
