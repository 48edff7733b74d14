package org.punctual.rest.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** Headers that every answer has, whoever gave it. */
public final class AnswerHeaders {

  private static final Map<String, String> SECURITY =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy",
              "default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'");

  private AnswerHeaders() {}

  /** Puts them; putting them again changes nothing. */
  public static void put(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(RequestId.HEADER, RequestId.of(request).value());
    SECURITY.forEach(response::setHeader);
    RateHeaders.put(request, response);
  }
}
