package org.punctual.rest.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.punctual.application.operation.Installation;
import org.punctual.application.request.RequestId;

/** Headers of every answer, also of answers by the container. */
public final class AnswerHeaders {

  private static final Map<String, String> SECURITY =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy",
              "default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'");

  private static final String TRANSPORT = "Strict-Transport-Security";
  private static final String ASKED = AnswerHeaders.class.getName();
  private static final String CLOSING = ASKED + ".closing";

  private AnswerHeaders() {}

  /** Sets the headers of this installation, now and for every later answer to the request. */
  static void putFor(
      Installation installation, HttpServletRequest request, HttpServletResponse response) {
    installation.transportSecurity().ifPresent(value -> request.setAttribute(ASKED, value));
    put(request, response);
  }

  /** Closes the connection after the answer, also if the server's error page gives the answer. */
  static void closeAfter(HttpServletRequest request) {
    request.setAttribute(CLOSING, true);
  }

  /** Sets the headers. Setting them again changes nothing. */
  public static void put(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(RequestId.HEADER, RequestIds.of(request).value());
    SECURITY.forEach(response::setHeader);
    if (request.getAttribute(ASKED) instanceof String value) {
      response.setHeader(TRANSPORT, value);
    }
    if (request.getAttribute(CLOSING) != null) {
      response.setHeader("Connection", "close");
    }
    RateHeaders.put(request, response);
  }
}
