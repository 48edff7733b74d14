package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** The headers by which every page protects itself in browsers. */
@ExtendWith(SharedServer.class)
class SecurityHeadersIT {

  private static final String POLICY = "Content-Security-Policy";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/register",
        "/forgot",
        "/confirm?token=x",
        "/decide?token=x",
        "/no-page"
      })
  void pages_are_not_framed_not_sniffed_and_not_cached(String path, LiveServer server) {
    Answer page = RawCall.of(server, "GET", path).send();

    assertThat(page.header("X-Frame-Options")).contains("DENY");
    assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.header("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(page.header("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(page.header(POLICY).orElseThrow())
        .contains("default-src", "frame-ancestors 'none'", "base-uri 'none'", "form-action");
  }

  @Test
  void scripts_need_the_nonce_of_their_page(LiveServer server) {
    String policy = policyOf("/login", server);

    assertThat(policy).containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'");
    assertThat(policy.substring(policy.indexOf("script-src"))).doesNotContain("unsafe", "*");
    assertThat(policyOf("/login", server)).isNotEqualTo(policy);
  }

  @Test
  void an_address_with_a_secret_is_sent_to_no_other_site(LiveServer server) {
    for (String path : new String[] {"/confirm?token=x", "/reset?token=x", "/decide?token=x"}) {
      assertThat(RawCall.of(server, "GET", path).send().header("Referrer-Policy"))
          .contains("strict-origin");
    }
    assertThat(RawCall.of(server, "GET", "/login").send().header("Referrer-Policy"))
        .contains("same-origin");
  }

  /** Liberty's own applications would otherwise allow some sites to read their answers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/appointments",
        "/no-page",
        "/assets/favicon.svg",
        "/api/v1/me",
        "/api/v1/calendar/none.ics",
        "/api/problems/",
        "/openapi",
        "/openapi/ui/",
        "/health",
        "/health/ready",
        "/metrics"
      })
  void no_answer_may_be_read_by_another_site(String path, LiveServer server) {
    for (String method : new String[] {"GET", "OPTIONS"}) {
      Answer answer =
          RawCall.withKey(server, method, path)
              .header("Origin", "http://evil.example")
              .header("Access-Control-Request-Method", "GET")
              .header("Access-Control-Request-Headers", "authorization")
              .send();

      assertThat(answer.headers().keySet())
          .noneMatch(header -> header.startsWith("access-control-"));
    }
  }

  private static String policyOf(String path, LiveServer server) {
    return RawCall.of(server, "GET", path).send().header(POLICY).orElseThrow();
  }
}
