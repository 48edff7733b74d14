package org.punctual.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A request for the metrics as Liberty's application reads it. That application refuses {@code
 * HEAD}, and logs each {@code Accept} that it cannot fulfil. The server sends no body to {@code
 * HEAD}, even if the application writes one (RFC 9110, section 9.3.2).
 */
final class MetricsRequest extends HttpServletRequestWrapper {

  private static final String ACCEPT = "Accept";

  MetricsRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase(ACCEPT) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase(ACCEPT) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }
}
