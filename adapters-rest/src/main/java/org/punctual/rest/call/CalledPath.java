package org.punctual.rest.call;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The path that a client called, also while the container shows its error page. */
public final class CalledPath {

  private static final Pattern MATRIX = Pattern.compile(";[^/]*");

  private CalledPath() {}

  /** The path as it was sent, without the query. */
  public static String of(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .map(Object::toString)
        .orElseGet(request::getRequestURI);
  }

  /** Says whether the path belongs to the API. Pages about problems do not. */
  public static boolean isApi(HttpServletRequest request) {
    return isApi(of(request));
  }

  /** The container ignores matrix parameters, so a path with them still belongs to the API. */
  static boolean isApi(String path) {
    String plain = MATRIX.matcher(path).replaceAll("");
    return plain.equals("/api/v1") || plain.startsWith("/api/v1/");
  }
}
