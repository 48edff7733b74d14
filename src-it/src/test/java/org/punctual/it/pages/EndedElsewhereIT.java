package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** An action of a browser whose session was ended on another device leads to the sign-in. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class EndedElsewhereIT {

  @ParameterizedTest
  @CsvSource({
    "/settings, Create feed link",
    "/keys, New key",
    "/webhooks, New endpoint",
    "/appointments/new, 1 hour"
  })
  void a_button_leads_to_the_sign_in(
      String path, String button, Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server);
        Visitor elsewhere = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
      openWithoutBell(owner, path);
      signOutEverywhereElse(newcomer, elsewhere);

      owner.press(button);

      assertSignedOut(owner);
    }
  }

  @Test
  void the_typed_text_is_back_after_the_sign_in(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server);
        Visitor elsewhere = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
      openWithoutBell(owner, "/appointments/new");
      owner.fill("Title", "Kept over the end");
      signOutEverywhereElse(newcomer, elsewhere);

      owner.press("Book appointment");
      assertSignedOut(owner);
      owner.fill("Email", newcomer.email());
      owner.fill("Password", Journeys.PASSWORD);
      owner.press("Sign in");

      assertThat(owner.page().getByText("What you had typed is back")).isVisible();
      assertThat(owner.page().getByLabel("Title")).hasValue("Kept over the end");
    }
  }

  /** The next look of the bell would find the end of the session before the person does. */
  private static void openWithoutBell(Visitor owner, String path) {
    owner.page().route("**/notifications/bell", Route::abort);
    owner.open(path);
  }

  private static void signOutEverywhereElse(Newcomer newcomer, Visitor elsewhere) {
    elsewhere.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
    elsewhere.open("/settings");
    elsewhere.press("Sign out everywhere else");
    assertThat(elsewhere.page().getByText("You are signed out everywhere else.")).isVisible();
  }

  private static void assertSignedOut(Visitor owner) {
    owner.awaitAddress("**/login*");
    assertThat(owner.page().getByText("Your session has ended. Sign in to continue.")).isVisible();
  }
}
