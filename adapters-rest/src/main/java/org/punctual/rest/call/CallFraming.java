package org.punctual.rest.call;

import jakarta.servlet.http.HttpServletRequest;
import org.punctual.application.request.Framing;

/** Reads the target and the end of a call. */
public final class CallFraming {

  private static final String READ = CallFraming.class.getName();

  private CallFraming() {}

  /** The framing of a call, by its headers. Several filters need it; the first filter reads it. */
  public static Framing of(HttpServletRequest request) {
    if (request.getAttribute(READ) instanceof Framing known) {
      return known;
    }
    Framing read = Framing.of(request.getMethod(), request::getHeaders);
    request.setAttribute(READ, read);
    return read;
  }
}
