package org.punctual.it.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/** A key permits what its owner chose, until the owner revokes it. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class ApiScopesIT {

  private static final String ALL = "/api/v1/appointments";
  private static final String NONE = ALL + "/01990000-0000-7000-8000-000000000001";
  private static final String READ = "appointments:read";
  private static final String WRITE = "appointments:write";

  @Test
  void a_key_that_reads_does_not_write(LiveServer server, Browser browser) {
    Partner reader = new Partner(server, keyWithout(WRITE, server, browser));
    assertThat(outcome(reader, "GET", ALL)).isEqualTo("200");
    assertThat(outcome(reader, "GET", NONE)).isEqualTo("404 not-found");
    assertThat(outcome(reader, "GET", "/api/v1/usage")).isEqualTo("200");
    assertThat(outcome(reader, "GET", "/api/v1/free?date=2026-12-01")).isEqualTo("200");
    assertThat(outcome(reader, "POST", ALL + "?x=y")).isEqualTo("403 missing-scope");
    assertThat(outcome(reader, "PATCH", NONE)).isEqualTo("403 missing-scope");
    assertThat(RawCall.by(reader, "POST", ALL).header("Accept", "text/html").send().outcome())
        .as("before 406")
        .isEqualTo("403 missing-scope");
    assertThat(RawCall.by(reader, "POST", ALL).body(new byte[65_537]).send().outcome())
        .as("before 415 and 413")
        .isEqualTo("403 missing-scope");
    assertThat(outcome(reader, "POST", NONE + "/cancel")).isEqualTo("403 missing-scope");
    assertThat(reader.get("/api/v1/me").body()).contains("\"scopes\":[\"" + READ + "\"]");
  }

  @Test
  void a_key_that_writes_does_not_read(LiveServer server, Browser browser) {
    Partner writer = new Partner(server, keyWithout(READ, server, browser));
    assertThat(outcome(writer, "GET", ALL)).isEqualTo("403 missing-scope");
    assertThat(outcome(writer, "GET", NONE)).isEqualTo("403 missing-scope");
    assertThat(outcome(writer, "GET", "/api/v1/usage")).isEqualTo("403 missing-scope");
    assertThat(outcome(writer, "GET", "/api/v1/free")).isEqualTo("403 missing-scope");
    assertThat(outcome(writer, "POST", ALL)).isEqualTo("400 malformed-body");
    assertThat(outcome(writer, "PATCH", NONE)).isEqualTo("404 not-found");
    assertThat(outcome(writer, "POST", NONE + "/cancel")).isEqualTo("404 not-found");
    assertThat(writer.get("/api/v1/me").body()).contains("\"scopes\":[\"" + WRITE + "\"]");
  }

  @Test
  void a_revoked_key_is_refused(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      Partner former = new Partner(server, Journeys.makeKey(owner, "Former partner"));
      assertThat(outcome(former, "GET", "/api/v1/me")).isEqualTo("200");

      Locator key = owner.item("Former partner");
      owner.buttonIn(key, "Revoke").click();
      owner.buttonIn(owner.dialog("Revoke this key?"), "Revoke").click();

      assertThat(owner.page().getByText("It no longer works")).isVisible();
      Waiting.until(
          Duration.ofSeconds(1),
          () -> outcome(former, "GET", "/api/v1/me").equals("401 unauthorized"),
          () -> "the revoked key still opens");
    }
  }

  private static String keyWithout(String scope, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      return Journeys.makeKey(owner, "Without " + scope, scope);
    }
  }

  private static String outcome(Partner partner, String method, String path) {
    return RawCall.by(partner, method, path).send().outcome();
  }
}
