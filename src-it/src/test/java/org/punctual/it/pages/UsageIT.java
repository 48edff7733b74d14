package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/** An owner sees which keys made which calls, and takes the figures away. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class UsageIT {

  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);

  @Test
  void shows_the_types_of_each_day_and_the_share_of_each_key_and_downloads_both_as_csv(
      LiveServer server, Browser browser) throws IOException {
    try (Visitor owner = new Visitor(browser, server)) {
      Journeys.register(owner, "usage@punctual.example");
      Partner crm = new Partner(server, Journeys.makeKey(owner, "Zoë مريم"));
      Partner shop = new Partner(server, Journeys.makeKey(owner, "Shop"));
      for (int i = 0; i < 3; i++) {
        crm.get("/api/v1/me");
      }
      shop.get("/api/v1/nothing");
      Waiting.until(
          Duration.ofSeconds(10), () -> isShown(owner, "unknown"), () -> "No calls are shown");

      Locator chart = owner.page().locator(".bars");
      assertThat(chart.locator("i")).hasCount(2);
      assertThat(chart.locator("i.call-me-get")).hasAttribute("title", ending("me.get", "3 calls"));
      assertThat(chart.locator("i.call-unknown"))
          .hasAttribute("title", ending("unknown", "one call"));
      assertThat(owner.page().locator(".bars-types li"))
          .hasText(new String[] {"me.get", "unknown", "Days with errors"});
      assertThat(keys(owner).nth(0)).containsText("Zoë مريم");
      assertThat(keys(owner).nth(0)).containsText("75 %");
      assertThat(keys(owner).nth(1)).containsText("Shop");
      assertThat(keys(owner).nth(1)).containsText("25 %");
      assertOpenToEveryone(owner);

      String today = owner.page().getByLabel("To", EXACT).inputValue();
      owner.open("/usage?from=" + today + "&to=" + today);
      Download download = owner.page().waitForDownload(() -> owner.press("Download CSV"));
      assertThat(download.suggestedFilename())
          .isEqualTo("punctual-usage-" + today + "-to-" + today + ".csv");
      assertThat(Files.readString(download.path()))
          .startsWith(
              "date,operation,calls,errors,meanMillis,p95Millis\r\n" + today + ",me.get,3,0,")
          .contains("\r\n" + today + ",unknown,1,1,");
    }
  }

  private static boolean isShown(Visitor owner, String type) {
    owner.open("/usage");
    return owner.page().locator(".bars-types").getByText(type).count() > 0;
  }

  private static Locator keys(Visitor owner) {
    return owner.page().locator("table[aria-labelledby=keys] tbody tr");
  }

  /** The end of the title of a part of the chart. Its type is isolated. */
  private static Pattern ending(String type, String calls) {
    return Pattern.compile(type.replace(".", "\\.") + "\\W*: " + calls);
  }
}
