package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * A session opens only pages, and a key opens only the API. A page of another site therefore cannot
 * use a signed-in browser to call the API. A partner cannot act as the owner.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class SeparateDoorsIT {

  /** The script of a page that calls the API. The browser adds the cookies automatically. */
  private static final String CALL =
      "headers => fetch('/api/v1/me', {credentials: 'include', headers}).then(a => a.status)";

  @Test
  void signing_in_opens_nothing_of_the_api(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      assertThat(owner.page().context().cookies()).isNotEmpty();

      assertThat(owner.page().evaluate(CALL, Map.of())).isEqualTo(401);
      assertThat(owner.page().evaluate(CALL, Map.of("X-API-Key", LiveServer.KEY))).isEqualTo(200);
      String me = server.at("/api/v1/me").toString();
      assertThat(owner.page().navigate(me).status()).isEqualTo(401);
      owner.open("/appointments");
      assertThat(owner.button("Sign out").isVisible()).as("still signed in").isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/appointments",
        "/appointments/new",
        "/requests",
        "/keys",
        "/webhooks",
        "/usage",
        "/notifications",
        "/settings",
        "/admin"
      })
  void a_key_opens_no_page(String path, LiveServer server) {
    Answer answer = RawCall.withKey(server, "GET", path).header("X-API-Key", LiveServer.KEY).send();
    assertThat(answer.status()).isIn(302, 303);
    assertThat(answer.header("Location").orElseThrow()).contains("/login");
    assertThat(answer.body()).doesNotContain(LiveServer.OWNER);
  }
}
