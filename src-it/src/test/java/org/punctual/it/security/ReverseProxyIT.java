package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** Behind a proxy the server gets requests for host names that it does not know. */
@ExtendWith(SharedServer.class)
class ReverseProxyIT {

  private static final Pattern STYLE_SHEET =
      Pattern.compile("href=\"(/assets/[^\"]+\\.css[^\"]*)\"");

  @Test
  void guests_get_style_sheets_by_every_name(LiveServer server) {
    String path = styleSheetOf(RawCall.of(server, "GET", "/login").send());
    assertThat(Http.statusOf(server.at(path))).isEqualTo(200);
    assertThat(RawCall.of(server, "GET", path).send().status()).isEqualTo(200);
    assertThat(RawCall.of(server, "GET", path).send().header("Content-Type").orElseThrow())
        .startsWith("text/css");
  }

  /** The client chooses the host, and a cache could keep a redirect to another host. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/appointments", "/appointments/", "/login/", "/index.xhtml", "/openapi/ui"})
  void redirects_name_no_host(String path, LiveServer server) {
    assertThat(RawCall.of(server, "GET", path).send().header("Location").orElseThrow())
        .startsWith("/")
        .doesNotStartWith("//");
  }

  private static String styleSheetOf(Answer page) {
    return STYLE_SHEET
        .matcher(page.body())
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
