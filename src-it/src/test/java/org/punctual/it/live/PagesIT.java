package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page is open to everyone: axe-core finds nothing, and no script breaks the policy. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class PagesIT {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/register", "/login", "/no-such-page"})
  void aGuestsPageIsAccessible(String path, LiveServer server, Browser browser) {
    try (Visitor guest = new Visitor(browser, server)) {
      guest.open(path);

      assertThat(guest.accessibilityFaults()).isEmpty();
      assertThat(guest.scriptErrors()).isEmpty();
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
        "/usage",
        "/notifications",
        "/settings"
      })
  void anOwnersPageIsAccessible(String path, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open(path);

      assertThat(owner.accessibilityFaults()).isEmpty();
      assertThat(owner.scriptErrors()).isEmpty();
      assertThat(isWiderThanItsWindow(owner)).isFalse();
    }
  }

  private static boolean isWiderThanItsWindow(Visitor visitor) {
    visitor.page().setViewportSize(320, 640);
    return (Boolean)
        visitor
            .page()
            .evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}
