package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.ClockChange;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Partner.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** The steps of a newcomer in the first five minutes. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class FirstBookingIT {

  /** The path, the heading, the button or link, and a title that it leads to. */
  private static final String EMPTY_PAGES =
      """
      /appointments          | Your time is all yours | Book an appointment       | New appointment
      /appointments?tab=past | No history yet         | See upcoming appointments | Your time is all yours
      /appointments?text=tea | No matches             | Clear filters             | Your time is all yours
      /requests              | No requests yet        | Create an API key         | API keys
      /keys                  | No active keys         | Create a key              | New key
      /webhooks              | No endpoints yet       | Add an endpoint           | New endpoint
      /usage                 | No calls in these days | Go to your keys           | API keys
      /notifications         | No notifications yet   | See your appointments     | Your time is all yours
      """;

  private static final Pattern SAMPLE = Pattern.compile("curl 'https?://[^/]+(/[^']+)'");

  private static final String TITLES = "h1, .empty h2, .ui-dialog-title";

  @Test
  void a_partners_request_is_confirmed_by_the_newcomer(LiveServer server, Browser browser) {
    try (Visitor newcomer = new Visitor(browser, server)) {
      Journeys.register(newcomer, "grace@punctual.example");
      Partner partner = new Partner(server, Journeys.makeKey(newcomer, "Practice"));
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
  void the_sample_call_of_a_key_that_only_reads_lists_and_creates_nothing(
      LiveServer server, Browser browser) {
    try (Visitor newcomer = new Visitor(browser, server)) {
      Journeys.register(newcomer, "adele@punctual.example");
      LocalDate tomorrow = LocalDate.now(ClockChange.VIENNA).plusDays(1);
      Partner reader =
          new Partner(server, Journeys.makeKey(newcomer, "Reports", "appointments:write"));

      Locator secret = newcomer.page().locator("#secret");
      assertThat(secret).containsText("This call lists your appointments of tomorrow.");
      String call = secret.locator(".terminal").textContent();
      assertThat(call).doesNotContain("POST", " -d ").contains(reader.key());
      String listed = SAMPLE.matcher(call).results().findFirst().orElseThrow().group(1);
      assertThat(listed)
          .isEqualTo("/api/v1/appointments?date=" + tomorrow + "&timeZone=Europe/Vienna");
      assertThat(reader.get(listed).json().getJsonArray("items")).isEmpty();
    }
  }

  @Test
  void typed_text_stays_when_the_hour_is_taken(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Journeys.register(owner, "edsger@punctual.example");
      String day = LocalDate.now(ZoneOffset.UTC).plusDays(90).toString();
      Journeys.book(owner, "First", day, "10:00");
      owner.awaitAddress("**/appointments");
      assertThat(owner.item("First")).containsText("Confirmed");

      Journeys.book(owner, "Second", day, "10:30");

      assertThat(owner.page().getByText("11:00").first()).isVisible();
      assertThat(owner.page().getByLabel("Title")).hasValue("Second");
      assertThat(owner.page()).hasURL(Pattern.compile("/appointments/new"));
    }
  }

  @Test
  void each_empty_page_says_so_and_leads_on(LiveServer server, Browser browser) {
    try (Visitor newcomer = new Visitor(browser, server)) {
      Journeys.register(newcomer, "barbara@punctual.example");
      EMPTY_PAGES.lines().map(row -> row.split(" *\\| *")).forEach(row -> leadsOn(newcomer, row));
      assertThat(newcomer.scriptErrors()).isEmpty();
    }
  }

  /** Presses what an empty page offers, and finds a page or a dialog with a title. */
  private static void leadsOn(Visitor newcomer, String... row) {
    newcomer.open(row[0]);
    Locator empty = newcomer.page().locator(".empty");
    assertThat(empty.getByRole(AriaRole.HEADING)).hasText(row[1]);
    empty.locator("a, button").filter(exactly(row[2])).click();
    assertThat(newcomer.page().locator(TITLES).filter(exactly(row[3]))).isVisible();
  }

  private static Locator.FilterOptions exactly(String text) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^" + text + "$"));
  }

  private static String statusOf(Partner partner, Answer submitted) {
    return partner
        .get("/api/v1/appointments/" + submitted.json().getString("id"))
        .json()
        .getString("status");
  }
}
