package org.punctual.rest.call;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path that a client called, also while the container shows its error page. */
public final class CalledPath {

  private static final Pattern MATRIX = Pattern.compile(";[^/]*");

  private static final Pattern FEED = Pattern.compile("/api/v1/calendar/([^/;]+)\\.ics");
  private static final Pattern BELOW_FEEDS = Pattern.compile("(.*/calendar)[/;].*");

  private CalledPath() {}

  /** The path as it was sent, without the query. */
  public static String of(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .map(Object::toString)
        .orElseGet(request::getRequestURI);
  }

  /**
   * The path as an answer may repeat it. Nothing below the path of the calendar feeds is repeated,
   * because it may be the secret of a feed link.
   */
  public static String shown(HttpServletRequest request) {
    return shown(of(request));
  }

  static String shown(String path) {
    Matcher secret = BELOW_FEEDS.matcher(path);
    return secret.matches() ? secret.group(1) : path;
  }

  /** The secret in the path of a calendar feed; empty when the path is another one. */
  public static Optional<String> feedToken(HttpServletRequest request) {
    return feedToken(of(request));
  }

  static Optional<String> feedToken(String path) {
    return Optional.of(FEED.matcher(path)).filter(Matcher::matches).map(feed -> feed.group(1));
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
