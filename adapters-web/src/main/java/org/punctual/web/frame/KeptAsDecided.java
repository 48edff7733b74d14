package org.punctual.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response with a file of Faces and with our own caching rule. MyFaces would let browsers keep
 * each file for a week, regardless of its version.
 */
class KeptAsDecided extends HttpServletResponseWrapper {

  private static final String CACHE_CONTROL = "Cache-Control";
  private static final String EXPIRES = "Expires";

  /** Sets how long browsers keep the file, as a value of {@code Cache-Control}. */
  KeptAsDecided(HttpServletResponse response, String cacheControl) {
    super(response);
    response.setHeader(CACHE_CONTROL, cacheControl);
  }

  @Override
  public void setHeader(String name, String value) {
    if (!name.equalsIgnoreCase(CACHE_CONTROL)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void setDateHeader(String name, long date) {
    if (!name.equalsIgnoreCase(EXPIRES)) {
      super.setDateHeader(name, date);
    }
  }
}
