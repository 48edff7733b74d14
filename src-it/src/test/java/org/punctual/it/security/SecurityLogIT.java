package org.punctual.it.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/** Administrators find successful and failed sign-ins in the security log. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class SecurityLogIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void a_refused_call_is_one_line_under_its_request_id(LiveServer server) {
    String id = UUID.randomUUID().toString();
    RawCall.of(server, "GET", "/api/v1/me").header("X-Request-Id", id).send();

    awaitLine(
        server, "event=api-unauthorized account=- client=\\S+ request=" + id + " operation=me.get");
    assertThat(linesWith(server, id)).hasSize(1);
  }

  @Test
  void a_call_that_its_key_does_not_allow_is_one_line_with_the_account_and_the_key(
      LiveServer server, Browser browser) {
    String id = UUID.randomUUID().toString();
    try (Visitor owner = new Visitor(browser, server)) {
      Journeys.register(owner, "reads-only@punctual.example");
      String key = Journeys.makeKey(owner, "Reader", "appointments:write");
      RawCall call = RawCall.by(new Partner(server, key), "POST", "/api/v1/appointments");
      assertThat(call.header("X-Request-Id", id).send().outcome()).isEqualTo("403 missing-scope");
    }
    awaitLine(
        server,
        "event=api-forbidden account=\\S{36} client=\\S+ request="
            + id
            + " key=\\S{36} operation=appointments.create$");
    assertThat(linesWith(server, id)).hasSize(1);
  }

  /**
   * Proxies set {@code X-Forwarded-For}, and may pass {@code Forwarded} on from the client. Without
   * an address in it, the server knows only the proxy.
   */
  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, for=198.51.100.66, unknown",
    "203.0.113.9, for=203.0.113.9, 203.0.113.9",
    "203.0.113.9, proto=https, 127.0.0.1"
  })
  void a_client_has_no_address_of_its_own_invention(
      String proxys, String forwarded, String client, LiveServer server) {
    String id = UUID.randomUUID().toString();
    RawCall.of(server, "GET", "/api/v1/usage")
        .header("X-Request-Id", id)
        .header("X-Forwarded-For", proxys)
        .header("Forwarded", forwarded)
        .send();

    awaitLine(server, "event=api-unauthorized account=- client=" + client + " request=" + id);
  }

  @Test
  void a_page_names_its_request_as_the_api_does(LiveServer server) {
    RawCall call = RawCall.of(server, "GET", "/login").header("X-Request-Id", "my.id_1-A");
    assertThat(call.send().header("X-Request-Id")).contains("my.id_1-A");
    RawCall forged = RawCall.of(server, "GET", "/none-such").header("X-Request-Id", "<no id>");
    assertThat(forged.send().header("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
  }

  @Test
  void a_sign_in_is_logged_without_the_typed_text(LiveServer server, Browser browser) {
    String typed = "a secret in the wrong field " + UUID.randomUUID();
    try (Visitor visitor = new Visitor(browser, server)) {
      String refused = requestOf(tryToSignIn(visitor, typed));
      awaitLine(server, "event=sign-in-refused account=- client=\\S+ request=" + refused + " .*");

      visitor.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      awaitLine(server, "event=sign-in-accepted account=[0-9a-f-]{36} client=\\S+ request=\\S+");
      visitor.press("Sign out");
      awaitLine(server, "event=signed-out account=[0-9a-f-]{36} client=\\S+ request=\\S+");
    }
    assertThat(server.log()).doesNotContain(typed).doesNotContain(LiveServer.PASSWORD);
  }

  @Test
  void a_slowed_sign_in_is_refused_with_the_status_that_programs_understand(
      LiveServer server, Browser browser) {
    String nobody = UUID.randomUUID() + "@punctual.example";
    try (Visitor visitor = new Visitor(browser, server)) {
      Response slowed = tryToSignIn(visitor, nobody);
      // On a busy machine the first waits are over before the next attempt. The last waits are a
      // minute.
      for (int failures = 1; failures < 12 && slowed.status() == 200; failures++) {
        slowed = tryToSignIn(visitor, nobody);
      }

      assertThat(slowed.status()).isEqualTo(429);
      assertThat(visitor.page().getByText("Too many attempts. Wait")).isVisible();
      assertThat(visitor.page().getByLabel("Email")).hasValue(nobody);
      awaitLine(server, "event=sign-in-slowed .* request=" + requestOf(slowed) + " reason=too-.*");
    }
  }

  private static Response tryToSignIn(Visitor visitor, String email) {
    visitor.open("/login");
    visitor.fill("Email", email);
    visitor.fill("Password", "a loud horse writes");
    return visitor
        .page()
        .waitForResponse(
            response -> response.request().method().equals("POST"), () -> visitor.press("Sign in"));
  }

  private static String requestOf(Response response) {
    return response.headerValue("x-request-id");
  }

  private static void awaitLine(LiveServer server, String pattern) {
    Pattern line = Pattern.compile("org\\.punctual\\.audit .* " + pattern);
    Waiting.until(
        SOON,
        () -> server.log().lines().anyMatch(logged -> line.matcher(logged).find()),
        () -> "no line " + pattern + " in " + server.log());
  }

  private static List<String> linesWith(LiveServer server, String text) {
    return server.log().lines().filter(line -> line.contains(text)).toList();
  }
}
