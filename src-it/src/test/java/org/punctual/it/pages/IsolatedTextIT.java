package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/** Text of a partner cannot reorder the dates and hours beside it. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class IsolatedTextIT {

  private static final String TITLE = "פגישה 7";

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant START = FreeDays.noon();

  private static String id = "";

  @BeforeAll
  static void submit(LiveServer server) {
    id = Partner.of(server).submit(TITLE, START, 10).json().getString("id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/appointments?text=פגישה",
        "/appointments?tab=calendar&view=month&day=%s",
        "/appointments?tab=calendar&view=week&day=%s",
        "/appointments?tab=calendar&view=agenda&day=%s",
        "/appointments/view?id=%s",
        "/appointments/new?date=%s",
        "/requests"
      })
  void a_title_is_isolated(String path, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      String subject = path.contains("id=") ? id : START.toString().substring(0, 10);
      owner.open(path.formatted(subject));

      assertIsolated(owner, TITLE);
    }
  }

  @Test
  void a_message_and_a_notification_isolate_it(LiveServer server, Browser browser) {
    Partner partner = Partner.of(server);
    String canceled = partner.submit("פגישה 8", FreeDays.noon(), 10).json().getString("id");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/requests");
      owner.buttonIn(owner.item("פגישה 8"), "Confirm").click();

      assertThat(owner.page().getByText("Confirmed: \u2068פגישה 8\u2069, ")).isVisible();
      partner.post("/api/v1/appointments/" + canceled + "/cancel", "{\"reason\": \"ביטול 8\"}");
      owner.open("/notifications");
      assertIsolated(owner, "פגישה 8");
      assertThat(owner.item("פגישה 8")).containsText("\u2068ביטול 8\u2069");
    }
  }

  @Test
  void names_are_isolated(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server);
        Visitor operator = new Visitor(browser, server)) {
      Journeys.register(owner, "dana@punctual.example");
      owner.open("/settings");
      owner.fill("Name", "דנה 7");
      owner.press("Save");
      assertThat(owner.page().locator("#me-name")).hasText("דנה 7");
      Partner partner = new Partner(server, Journeys.makeKey(owner, "מפתח 7"));
      partner.get("/api/v1/me");

      owner.open("/keys");
      assertIsolated(owner, "דנה 7");
      assertIsolated(owner, "מפתח 7");
      Waiting.until(SOON, () -> isShownByUsage(owner, "מפתח 7"), () -> "no use of the key");
      assertIsolated(owner, "מפתח 7");
      operator.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      operator.open("/admin?text=dana");
      assertIsolated(operator, "דנה 7");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Tea \u202E10:00, 422 title-invalid",
    "Tea \u2067x, 422 title-invalid",
    "\u200B\u2060, 422 title-required"
  })
  void a_title_that_reorders_or_hides_is_refused(String title, String outcome, LiveServer server) {
    Instant free = START.plus(Duration.ofHours(3));

    assertThat(Partner.of(server).submit(title, free, 10).outcome()).isEqualTo(outcome);
  }

  private static boolean isShownByUsage(Visitor owner, String key) {
    owner.open("/usage");
    return owner.page().getByText(key).count() > 0;
  }

  private static void assertIsolated(Visitor visitor, String text) {
    Locator shown = visitor.page().getByText(text).first();
    assertThat(shown).isVisible();
    assertThat(shown.evaluate("shown => shown.closest('bdi').textContent")).isEqualTo(text);
    assertThat(shown.evaluate("shown => getComputedStyle(shown.closest('bdi')).unicodeBidi"))
        .isEqualTo("isolate");
  }
}
