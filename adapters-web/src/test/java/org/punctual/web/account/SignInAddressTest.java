package org.punctual.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInAddressTest {

  private static final String HOME = "https://punctual.example";

  @ParameterizedTest
  @CsvSource({"GET", "HEAD"})
  void leads_a_guest_back_to_the_page_and_its_query(String method) {
    assertThat(leadingBack(method, "/appointments", "tab=past", null, null))
        .isEqualTo("/login?next=%2Fappointments%3Ftab%3Dpast");
  }

  @Test
  void says_that_the_session_of_a_cookie_has_ended() {
    assertThat(leadingBack("GET", "/keys", null, "gone", null))
        .isEqualTo("/login?next=%2Fkeys&notice=session-ended");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          /appointments,  /appointments?tab=past,   %2Fappointments%3Ftab%3Dpast
          /settings/data, /settings,                %2Fsettings
          /usage,         none,                     %2Fusage
          /usage,         '',                       %2Fusage
          """)
  void leads_a_form_back_to_its_page_and_says_that_the_session_has_ended(
      String path, @Nullable String page, String next) {
    String referer = page == null ? null : HOME + page;

    assertThat(leadingBack("POST", path, null, null, referer))
        .isEqualTo("/login?next=" + next + "&notice=session-ended");
  }

  @ParameterizedTest
  @CsvSource({"about:blank", "'http://[malformed'"})
  void leads_a_form_without_a_readable_referer_back_to_its_own_address(String referer) {
    assertThat(leadingBack("POST", "/usage", null, null, referer))
        .isEqualTo("/login?next=%2Fusage&notice=session-ended");
  }

  private static String leadingBack(
      String method,
      String path,
      @Nullable String query,
      @Nullable String session,
      @Nullable String referer) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                SignInAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) ->
                    switch (asked.getName()) {
                      case "getMethod" -> method;
                      case "getRequestURI" -> path;
                      case "getQueryString" -> query;
                      case "getHeader" -> referer;
                      case "getRequestedSessionId" -> session;
                      case "isRequestedSessionIdValid" -> false;
                      default -> throw new UnsupportedOperationException(asked.getName());
                    });
    return SignInAddress.leadingBackTo(request);
  }
}
