package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

  private static String statusOf(Partner partner, Answer submitted) {
    return partner
        .get("/api/v1/appointments/" + submitted.json().getString("id"))
        .json()
        .getString("status");
  }
}
