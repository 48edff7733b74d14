package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** After the browser's Back, a form that narrows a page shows the values that are applied. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class BackIT {

  @Test
  void the_filters_of_appointments_show_what_is_applied(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments");
      Locator status = field(owner, "Status");
      String all = status.inputValue();

      owner.page().getByRole(AriaRole.SEARCHBOX).fill("tea");
      status.selectOption(new SelectOption().setIndex(1));
      owner.press("Show");
      owner.page().waitForURL(Pattern.compile("text=tea"));
      owner.page().goBack();

      assertThat(owner.page()).hasURL(Pattern.compile("/appointments$"));
      assertThat(owner.page().locator("#text")).hasValue("");
      assertThat(status).hasValue(all);
    }
  }

  @Test
  void the_days_of_usage_show_what_is_applied(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/usage");
      String from = field(owner, "From").inputValue();

      owner.fill("From", "2026-01-02");
      owner.press("Show");
      owner.page().waitForURL(Pattern.compile("2026-01-02"));
      owner.page().goBack();

      assertThat(owner.page()).hasURL(Pattern.compile("/usage$"));
      assertThat(field(owner, "From")).hasValue(from);
    }
  }

  private static Locator field(Visitor owner, String label) {
    return owner.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }
}
