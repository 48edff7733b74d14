package org.punctual.web.platform;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that the server's own applications answer. For any other path or query these would
 * answer with names of classes, or log a line with the client's text.
 */
final class PlatformPaths {

  static final String METRICS = "/metrics";
  static final String VIEWER = "/openapi/ui";

  private static final Set<String> PAGES =
      Set.of(
          "/health",
          "/health/started",
          "/health/ready",
          "/health/live",
          METRICS,
          "/openapi",
          "/openapi/");

  private static final Pattern FORMAT = Pattern.compile("format=(?i:json|yaml)");

  /** The queries that an application reads. The other applications ignore the query. */
  private static final Map<String, Pattern> QUERIES =
      Map.of(
          METRICS,
          Pattern.compile("scope=(base|vendor|application)"),
          "/openapi",
          FORMAT,
          "/openapi/",
          FORMAT);

  private final Predicate<String> viewerFiles;

  /**
   * The addresses of an installation.
   *
   * @param viewerFiles says whether the viewer has a file, by its path within the viewer
   */
  PlatformPaths(Predicate<String> viewerFiles) {
    this.viewerFiles = viewerFiles;
  }

  /** Says whether an application answers at a path. */
  boolean has(String path) {
    return PAGES.contains(path) || path.equals(VIEWER) || isOfViewer(path);
  }

  private boolean isOfViewer(String path) {
    String start = VIEWER + "/";
    return path.equals(start)
        || (path.startsWith(start) && viewerFiles.test(path.substring(VIEWER.length())));
  }

  /**
   * Says whether the application at a path can read a query. A request without a query is always
   * readable.
   */
  static boolean canRead(String path, @Nullable String query) {
    Pattern readable = QUERIES.get(path);
    return query == null || readable == null || readable.matcher(query).matches();
  }
}
