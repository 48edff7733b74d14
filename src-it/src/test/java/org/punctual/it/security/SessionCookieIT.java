package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** Only the server sees the cookie of a session, and no client can choose its value. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class SessionCookieIT {

  @Test
  void is_hidden_from_scripts_and_other_sites(LiveServer server, Browser browser) {
    Cookie cookie = cookieOfAnOwner(server, browser);

    assertThat(cookie.httpOnly).isTrue();
    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
    assertThat(cookie.secure).isFalse();
  }

  /** An attacker's session was put into the browser while the form was open. */
  @Test
  void changes_at_sign_in(LiveServer server, Browser browser) {
    String known = cookieOfAnOwner(server, browser).value;
    try (Visitor trapped = new Visitor(browser, server);
        Visitor other = new Visitor(browser, server)) {
      trapped.open("/login");
      trapped.fill("Email", LiveServer.OWNER);
      trapped.fill("Password", LiveServer.PASSWORD);
      trapped.bringSession(known);
      trapped.press("Sign in");
      trapped.awaitAddress("**/appointments");
      assertThat(trapped.sessionCookie().value).isNotEqualTo(known);

      other.bringSession(known);
      other.open("/appointments");
      assertThat(other.page().url()).contains("/login");
    }
  }

  @Test
  void is_the_only_cookie(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      Journeys.book(owner, "Only one cookie", FreeDays.next().toString(), "03:00");

      owner.awaitAddress("**/appointments");
      PlaywrightAssertions.assertThat(owner.page().getByText("Booked: Only one cookie"))
          .isVisible();
      owner.page().reload();
      PlaywrightAssertions.assertThat(owner.page().getByText("Booked: Only one cookie"))
          .hasCount(0);
      assertThat(owner.page().context().cookies().stream().map(cookie -> cookie.name))
          .containsExactly("punctual");
    }
  }

  private static Cookie cookieOfAnOwner(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      return owner.sessionCookie();
    }
  }
}
