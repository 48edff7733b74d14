package org.punctual.rest.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.punctual.application.request.Framing;

/** Reads where a call goes and where it ends. */
public final class CallFraming {

  private CallFraming() {}

  /** The framing of a call, by its headers. */
  public static Framing of(HttpServletRequest request) {
    return Framing.of(request.getMethod(), name -> Collections.list(request.getHeaders(name)));
  }
}
