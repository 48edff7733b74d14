package org.punctual.it.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Partner.Answer;

/** What a newcomer does in the first five minutes. */
@ExtendWith(SharedServer.class)
class FirstBookingIT {

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void startBrowser() {
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void endBrowser() {
    playwright.close();
  }

  @Test
  void aPartnersRequestIsConfirmedByTheNewcomer(LiveServer server) {
    try (Visitor newcomer = new Visitor(browser, server)) {
      register(newcomer, "grace@punctual.example");
      Partner partner = new Partner(server, keyMadeBy(newcomer));
      Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));

      newcomer.follow("Requests");
      Answer submitted = partner.submit("Dental check-up", start, 60, 1440);
      assertThat(submitted.status()).isEqualTo(201);
      Locator request = newcomer.item("Dental check-up");
      assertThat(request).containsText("Pending");
      newcomer.buttonIn(request, "Confirm").click();

      assertThat(newcomer.item("Dental check-up")).containsText("Confirmed");
      assertThat(statusOf(partner, submitted)).isEqualTo("confirmed");
      assertThat(newcomer.scriptErrors()).isEmpty();
    }
  }

  @Test
  void whatWasTypedStaysWhenTheHourIsTaken(LiveServer server) {
    try (Visitor owner = new Visitor(browser, server)) {
      register(owner, "edsger@punctual.example");
      book(owner, "First", "2027-03-01", "10:00");
      owner.page().waitForURL("**/appointments");
      assertThat(owner.item("First")).containsText("Confirmed");

      book(owner, "Second", "2027-03-01", "10:30");

      assertThat(owner.page().getByText("11:00").first()).isVisible();
      assertThat(owner.page().getByLabel("Title")).hasValue("Second");
      assertThat(owner.page()).hasURL(Pattern.compile("/appointments/new"));
    }
  }

  private static void register(Visitor newcomer, String email) {
    newcomer.open("/register");
    newcomer.fill("Name", "Grace Hopper");
    newcomer.fill("Email", email);
    newcomer.fill("Password", "nanoseconds are a foot long");
    newcomer.press("Create account");
    newcomer.page().waitForURL("**/appointments");
  }

  private static String keyMadeBy(Visitor owner) {
    owner.follow("API keys");
    owner.press("New key");
    owner.fill("Name", "Practice");
    owner.press("Create key");
    Locator secret = owner.page().getByText(Pattern.compile("^punctual_\\w{47}$"));
    return secret.first().textContent().strip();
  }

  private static void book(Visitor owner, String title, String date, String time) {
    owner.open("/appointments/new");
    owner.fill("Title", title);
    owner.fill("Date", date);
    owner.fill("Time", time);
    owner.press("1 hour");
    owner.press("Book appointment");
  }

  private static String statusOf(Partner partner, Answer submitted) {
    return partner
        .get("/api/v1/appointments/" + submitted.json().getString("id"))
        .json()
        .getString("status");
  }
}
