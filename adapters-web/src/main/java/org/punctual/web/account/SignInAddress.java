package org.punctual.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of the sign-in page, which knows where a guest wanted to go. */
final class SignInAddress {

  /** The parameter that holds the way back. */
  static final String BACK = "next";

  private SignInAddress() {}

  /** Leads back to what was asked for; a form that was sent leads back to its page. */
  static String leadingBackTo(HttpServletRequest request) {
    String query = request.getMethod().equals("GET") ? request.getQueryString() : queryOf(request);
    String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    String address = "/login?" + BACK + "=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    return ended ? address + "&notice=session-ended" : address;
  }

  /** The query of the page whose form was sent, as its browser says it: of the same path only. */
  private static @Nullable String queryOf(HttpServletRequest request) {
    String page = request.getHeader("Referer");
    try {
      URI address = URI.create(page == null ? "" : page);
      return request.getRequestURI().equals(address.getRawPath()) ? address.getRawQuery() : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
