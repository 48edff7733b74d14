package org.punctual.it.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * Only a trusted proxy's headers about a client count. {@link RateLimitIT} shows that the same
 * headers of other clients are ignored.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class ProxyIT {

  private static final int TRIES_AN_HOUR = 10;
  private static final int CALLS_A_MINUTE = 300;

  @Test
  void every_client_of_a_trusted_proxy_has_its_own_limit(LiveServer server, Browser browser)
      throws IOException {
    try (Visitor visitor = new Visitor(browser, server)) {
      visitor.comeThroughProxy("198.51.100.7");
      useUpTries(visitor, tried -> "198.51.100.7");
      assertThat(refusal(visitor)).isVisible();

      visitor.comeThroughProxy("198.51.100.8");
      register(visitor);
      assertThat(visitor.page().getByText("Enter your name.")).isVisible();
      assertThat(refusal(visitor)).isHidden();
      assertThat(formFromHttps(server)).isEqualTo(302);
      assertOneClient(server, tried -> "[2001:db8:1:2::%x]:%d".formatted(tried, 40_000 + tried));
    }
  }

  private static void useUpTries(Visitor visitor, IntFunction<String> client) {
    for (int tried = 1; tried <= TRIES_AN_HOUR + 1; tried++) {
      visitor.comeThroughProxy(client.apply(tried));
      register(visitor);
    }
  }

  private static void register(Visitor visitor) {
    visitor.open("/register");
    visitor.press("Create account");
    assertThat(visitor.page().locator(".ui-state-error, .note-bad").first()).isVisible();
  }

  private static Locator refusal(Visitor visitor) {
    return visitor.page().getByText("Too many attempts from your network.");
  }

  /**
   * Asserts that all calls count as calls of one client. There are more calls than the limit of two
   * minutes, because another minute may begin meanwhile. A third minute is not reached.
   */
  private static void assertOneClient(LiveServer server, IntFunction<String> client) {
    List<Integer> statuses =
        IntStream.range(0, 2 * CALLS_A_MINUTE + 1)
            .mapToObj(
                number ->
                    RawCall.of(server, "GET", "/api/v1/me")
                        .header("X-Forwarded-For", client.apply(number))
                        .send()
                        .status())
            .toList();
    assertThat(statuses).contains(429).startsWith(401);
  }

  /** The status of a form of our own page. The proxy's header says that the page came by HTTPS. */
  static int formFromHttps(LiveServer server) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.at("/logout"))
            .header("X-Forwarded-For", "203.0.113.9")
            .header("X-Forwarded-Proto", "https")
            .header("Origin", "https://localhost:" + server.port())
            .POST(BodyPublishers.noBody());
    return Http.send(request).statusCode();
  }
}
