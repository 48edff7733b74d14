package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** An owner chooses light or dark pages, or lets the browser decide. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class ThemeIT {

  private static final String DARK = "rgb(15, 23, 22)";
  private static final String LIGHT = "rgb(244, 246, 244)";

  private static final String BACKGROUND =
      "getComputedStyle(document.documentElement).getPropertyValue('background-color') + ' '"
          + " + getComputedStyle(document.body).getPropertyValue('background-color')";

  private static final List<String> PAGES =
      List.of(
          "/appointments",
          "/appointments?tab=calendar",
          "/appointments/new",
          "/requests",
          "/keys",
          "/usage",
          "/notifications",
          "/webhooks",
          "/settings",
          "/no-such-page");

  @Test
  void a_chosen_theme_holds_on_every_page_and_device(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server);
        Visitor phone = new Visitor(browser, server)) {
      Journeys.register(owner, "theme@punctual.example");
      assertThat(background(owner)).contains(LIGHT);

      choose(owner, "Dark");
      assertThat(background(owner)).contains(DARK);
      assertThat(owner.page().getByLabel("Theme")).hasValue("DARK");
      for (String path : PAGES) {
        owner.open(path);
        assertThat(background(owner)).as(path).contains(DARK);
      }
      OpenToEveryone.assertOpenToEveryone(owner);

      phone.comeSignedIn("theme@punctual.example", Journeys.PASSWORD);
      phone.open("/appointments");
      assertThat(background(phone)).contains(DARK);

      phone.press("Sign out");
      phone.awaitAddress("**/login*");
      assertThat(background(phone)).contains(DARK);
      assertThat(phone.scriptErrors()).isEmpty();
    }
  }

  @Test
  void light_holds_in_a_dark_browser_until_the_system_decides_again(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      Journeys.register(owner, "light@punctual.example");
      assertThat(background(owner)).contains(DARK);

      choose(owner, "Light");
      assertThat(background(owner)).contains(LIGHT);
      owner.open("/no-such-page");
      assertThat(background(owner)).contains(LIGHT);

      choose(owner, "As the system");
      assertThat(background(owner)).contains(DARK);
      owner.open("/no-such-page");
      assertThat(background(owner)).contains(DARK);
      assertThat(owner.page().context().cookies().stream().map(cookie -> cookie.name))
          .containsExactly("punctual");
    }
  }

  private static void choose(Visitor owner, String theme) {
    owner.open("/settings");
    owner.page().getByLabel("Theme").selectOption(theme);
    owner.press("Save");
    assertThat(owner.page().getByText("Saved.")).isVisible();
  }

  private static String background(Visitor owner) {
    return (String) owner.page().evaluate(BACKGROUND);
  }
}
