package org.punctual.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The address of the sign-in page, which knows where a guest wanted to go. */
final class SignInAddress {

  /** The parameter that holds the way back. */
  static final String BACK = "next";

  private SignInAddress() {}

  /**
   * Leads back to what was asked for; a form that was sent leads back to its page. The page of a
   * form was an owner's, so its session has ended, whatever cookie is left of it.
   */
  static String leadingBackTo(HttpServletRequest request) {
    boolean isForm = !request.getMethod().equals("GET");
    String asked =
        isForm ? pageOf(request) : addressOf(request.getRequestURI(), request.getQueryString());
    String address = "/login?" + BACK + "=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    boolean lostSession =
        request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    return isForm || lostSession ? address + "&notice=session-ended" : address;
  }

  /** The page whose form was sent, as its browser names it; else the address of the form. */
  private static String pageOf(HttpServletRequest request) {
    String page = request.getHeader("Referer");
    try {
      URI address = URI.create(page == null ? "" : page);
      String path = Objects.requireNonNullElse(address.getRawPath(), "");
      return path.isEmpty() ? request.getRequestURI() : addressOf(path, address.getRawQuery());
    } catch (IllegalArgumentException malformed) {
      return request.getRequestURI();
    }
  }

  private static String addressOf(String path, @Nullable String query) {
    return query == null ? path : path + "?" + query;
  }
}
