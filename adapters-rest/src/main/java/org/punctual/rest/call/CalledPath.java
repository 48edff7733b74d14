package org.punctual.rest.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path that a client called, also while the container shows its error page. */
public final class CalledPath {

  private static final Pattern MATRIX = Pattern.compile(";[^/]*");

  private static final Pattern FEED = Pattern.compile("/api/v1/calendar/([^/;]+)\\.ics");
  private static final Pattern LIKE_FEED = Pattern.compile("/api/v1/calendar/[^/;]*\\.(?i:ics)/?");
  private static final Pattern BELOW_FEEDS = Pattern.compile("(.*/calendar)[/;].*");

  /** What may not stand in the path of a URI (RFC 3986 §3.3). */
  private static final Pattern NO_PART_OF_A_URI =
      Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/%-]+|%(?![0-9A-Fa-f]{2})");

  private CalledPath() {}

  /** The path as it was sent, without the query. */
  public static String of(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .map(Object::toString)
        .orElseGet(request::getRequestURI);
  }

  /**
   * The path as an answer may repeat it: a URI reference, whatever was sent. Nothing below the path
   * of the calendar feeds is repeated, because it may be the secret of a feed link.
   */
  public static String shown(HttpServletRequest request) {
    return shown(of(request));
  }

  static String shown(String path) {
    Matcher secret = BELOW_FEEDS.matcher(path);
    return encoded(secret.matches() ? secret.group(1) : path);
  }

  private static String encoded(String path) {
    return NO_PART_OF_A_URI
        .matcher(path)
        .replaceAll(part -> URLEncoder.encode(part.group(), UTF_8).replace("+", "%20"));
  }

  /**
   * Says whether the path looks like the path of a calendar feed. Such a path needs no key, also
   * when no feed can have it.
   */
  public static boolean isFeed(HttpServletRequest request) {
    return isFeed(of(request));
  }

  static boolean isFeed(String path) {
    return LIKE_FEED.matcher(path).matches();
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
