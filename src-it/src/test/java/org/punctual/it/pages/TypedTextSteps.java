package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Visitor;

/** What the tests of text that must not get lost do and look at. */
final class TypedTextSteps {

  private static final GetByLabelOptions EXACTLY = new GetByLabelOptions().setExact(true);

  private TypedTextSteps() {}

  static void signInAgain(Visitor owner) {
    owner.fill("Email", LiveServer.OWNER);
    owner.fill("Password", LiveServer.PASSWORD);
    owner.press("Sign in");
  }

  static void assertSaid(Visitor owner, String text) {
    Locator answer = owner.page().locator("[role=status]", new LocatorOptions().setHasText(text));
    assertThat(answer).isInViewport();
  }

  static Locator field(Visitor owner, String label) {
    return owner.page().getByLabel(label, EXACTLY);
  }

  /** Submits an appointment of the server's owner, and returns its id. */
  static String submit(LiveServer server, String title) {
    return Partner.of(server).submit(title, FreeDays.noon()).json().getString("id");
  }
}
