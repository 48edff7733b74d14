package org.punctual.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.punctual.web.frame.ReadingRequests;

/** The address of the sign-in page, with the page that a guest requested. */
final class SignInAddress {

  /** The parameter with the requested page. */
  static final String BACK = "next";

  private SignInAddress() {}

  /**
   * The address that leads back to the requested page, or to the page whose form was sent. That
   * page was an owner's, so its session has ended, with or without a cookie.
   */
  static String leadingBackTo(HttpServletRequest request) {
    boolean isForm = !ReadingRequests.include(request);
    String asked =
        isForm ? pageOf(request) : addressOf(request.getRequestURI(), request.getQueryString());
    String address = "/login?" + BACK + "=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    boolean lostSession =
        request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    return isForm || lostSession ? address + "&notice=session-ended" : address;
  }

  /** The page whose form was sent, as the browser names it; otherwise the address of the form. */
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
