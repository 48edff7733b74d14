package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.Visitor;

/** Steps that owners take on the page of webhooks. */
final class EndpointSteps {

  private EndpointSteps() {}

  /** A new owner on the page. */
  static Visitor newcomer(String name, ReceivingServer site, Browser browser) {
    Visitor owner = new Visitor(browser, site.server());
    Journeys.register(owner, name + "@punctual.example");
    owner.follow("Webhooks");
    return owner;
  }

  /** Makes an endpoint that takes all events except some, and returns its secret. */
  static String createEndpoint(Visitor owner, String url, String... withheld) {
    owner.press("New endpoint");
    owner.fill("URL", url);
    for (String event : withheld) {
      owner.dialog("New endpoint").getByLabel(event).uncheck();
    }
    owner.press("Create endpoint");
    assertThat(endpoint(owner, url)).isVisible();
    return secret(owner);
  }

  /** The secret that the page shows. */
  static String secret(Visitor owner) {
    return owner.page().getByText(Pattern.compile("^whsec_\\S+$")).textContent().strip();
  }

  /** Sends a test event to an endpoint. */
  static void test(Visitor owner, String url) {
    owner.buttonIn(endpoint(owner, url), "Send test event").click();
  }

  /** The endpoint with an address. */
  static Locator endpoint(Visitor owner, String url) {
    return owner.page().locator("li.key").filter(new Locator.FilterOptions().setHasText(url));
  }

  /** The newest message to the endpoint whose deliveries are shown. */
  static Locator message(Visitor owner) {
    return owner.page().locator(".message-sent").first();
  }
}
