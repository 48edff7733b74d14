package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** A double click on a button decides once, and reports what was done. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class DoubleClicksIT {

  private static final Pattern SHOWN = Pattern.compile("(?:^|&)shown=([^&]+)");

  @ParameterizedTest
  @ValueSource(strings = {"/requests", "/appointments", "/appointments/view?id="})
  void confirm_once(String path, Newcomer newcomer, LiveServer server, Browser browser) {
    String title = "Twice on " + path;
    String id = newcomer.partner().submit(title, FreeDays.noon()).json().getString("id");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
      owner.open(path.endsWith("=") ? path + id : path);
      Locator card = owner.item(title);
      List<String> decisions = new CopyOnWriteArrayList<>();
      owner.page().onRequest(request -> noteDecision(request, decisions));

      owner.buttonIn(card, "Confirm").dblclick();

      assertThat(owner.page().getByText("Confirmed: " + title)).isVisible();
      assertThat(card.locator(".status")).hasText("Confirmed");
      // The next request would have waited for a second decision.
      owner.buttonIn(card, "Move").click();
      assertThat(owner.dialog("Move appointment")).isVisible();
      assertThat(decisions).containsExactly(id + ".0", id + ".1");
    }
  }

  private static void noteDecision(Request request, List<String> decisions) {
    Matcher shown = SHOWN.matcher(Objects.requireNonNullElse(request.postData(), ""));
    if (shown.find()) {
      decisions.add(shown.group(1));
    }
  }
}
