package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** Every page is accessible: axe-core finds nothing, and no script breaks the policy. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class PagesIT {

  /** What is cut or can be reached by horizontal scrolling only. The sample call scrolls itself. */
  private static final String STICKING_OUT =
      """
      () => Array.from(document.querySelectorAll("body *:not(pre *)"))
        .filter(part => part.getClientRects().length > 0)
        .filter(part => {
          const { left, right } = part.getBoundingClientRect();
          return left < 0 || right > innerWidth;
        })
        .map(part => part.outerHTML)\
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/register",
        "/login",
        "/forgot",
        "/no-such-page",
        "/api/problems/",
        "/api/problems/slot-taken",
        "/confirm?token=used",
        "/reset?token=used",
        "/decide?token=used"
      })
  void a_guests_page_is_accessible(String path, LiveServer server, Browser browser) {
    try (Visitor guest = new Visitor(browser, server)) {
      guest.open(path);

      assertOpenToEveryone(guest);
    }
  }

  @Test
  void the_page_about_an_error_is_narrow_and_in_the_middle(LiveServer server, Browser browser) {
    try (Visitor guest = new Visitor(browser, server)) {
      guest.open("/no-such-page");

      BoundingBox shown = guest.page().locator("main").boundingBox();
      double middle = guest.page().viewportSize().width / 2.0;
      Assertions.assertThat(shown.width).isLessThan(600);
      Assertions.assertThat(shown.x + shown.width / 2).isCloseTo(middle, within(10.0));
      assertThat(guest.page().locator("h1")).hasCSS("text-align", "center");
    }
  }

  @Test
  void the_page_about_an_error_leads_an_owner_back_and_asks_only_a_guest_to_sign_in(
      LiveServer server, Browser browser) {
    try (Visitor guest = new Visitor(browser, server);
        Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      guest.open("/no-such-page");
      owner.open("/appointments/view?id=" + UUID.randomUUID());

      assertThat(guest.page().locator("main")).containsText("Sign in with that account");
      assertThat(owner.page().locator("h1")).hasText("Page not found");
      assertThat(owner.page().locator("main")).not().containsText("Sign in");
      assertOpenToEveryone(owner);
      owner.follow("Go to your appointments");
      owner.awaitAddress("**/appointments");
      guest.follow("Go to the home page");
      assertThat(guest.page().locator("h1")).hasText("Appointments, on the dot");
    }
  }

  @Test
  void nothing_sticks_out_of_the_first_page_on_a_small_phone(LiveServer server, Browser browser) {
    try (Visitor guest = new Visitor(browser, server)) {
      guest.open("/");

      Assertions.assertThat(guest.isWiderThan(320)).isFalse();
      Assertions.assertThat((List<?>) guest.page().evaluate(STICKING_OUT)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/appointments",
        "/appointments?tab=past",
        "/appointments?tab=calendar",
        "/appointments/new",
        "/requests",
        "/keys",
        "/webhooks",
        "/usage",
        "/notifications",
        "/settings",
        "/admin"
      })
  void an_owners_page_is_accessible(String path, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open(path);

      assertOpenToEveryone(owner);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/api/problems/slot-taken",
        "/appointments",
        "/appointments?tab=calendar",
        "/appointments/new",
        "/requests",
        "/webhooks",
        "/usage",
        "/settings",
        "/admin"
      })
  void a_page_is_dark_where_the_browser_is(String path, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      if (!path.equals("/login")) {
        owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      }
      owner.open(path);

      assertThat(owner.page().locator("body")).hasCSS("background-color", "rgb(15, 23, 22)");
      assertOpenToEveryone(owner);
    }
  }

  @Test
  void an_appointments_page_is_accessible_as_it_is_seen_and_as_it_is_edited(
      LiveServer server, Browser browser) {
    String id =
        Partner.of(server).submit("Viewing", FreeDays.noon(), 10, 60).json().getString("id");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/view?id=" + id);
      assertOpenToEveryone(owner);

      owner.press("Edit");
      assertThat(owner.page().getByLabel("Title")).isFocused();
      assertOpenToEveryone(owner);
    }
  }
}
