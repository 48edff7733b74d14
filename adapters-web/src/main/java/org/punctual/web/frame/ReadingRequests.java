package org.punctual.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Requests that read a page or a file. HEAD is answered as GET is, without a body (RFC 9110). */
public final class ReadingRequests {

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private ReadingRequests() {}

  /** Says whether a request only reads. */
  public static boolean include(HttpServletRequest request) {
    return METHODS.contains(request.getMethod());
  }
}
