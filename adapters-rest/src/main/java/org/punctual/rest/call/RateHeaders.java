package org.punctual.rest.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.punctual.domain.usage.Allowance;

/**
 * Shows the caller how many calls the owner has left, in the newest form of the IETF's draft
 * (RateLimit header fields for HTTP, draft 10). The request keeps the allowance, because an error
 * page starts its answer without any headers.
 */
public final class RateHeaders {

  private static final String ATTRIBUTE = RateHeaders.class.getName();
  private static final int WINDOW_SECONDS = 60;

  private RateHeaders() {}

  /** Puts the allowance into the call's answer, also if the error page gives the answer. */
  public static void set(
      Allowance allowance, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(ATTRIBUTE, allowance);
    put(request, response);
  }

  static void put(HttpServletRequest request, HttpServletResponse response) {
    if (request.getAttribute(ATTRIBUTE) instanceof Allowance allowance) {
      response.setHeader("RateLimit-Policy", policy(allowance));
      response.setHeader("RateLimit", left(allowance));
    }
  }

  static String policy(Allowance allowance) {
    return "\"owner\";q=" + allowance.perMinute() + ";w=" + WINDOW_SECONDS;
  }

  static String left(Allowance allowance) {
    return "\"owner\";r=" + allowance.remaining() + ";t=" + allowance.secondsLeft();
  }
}
