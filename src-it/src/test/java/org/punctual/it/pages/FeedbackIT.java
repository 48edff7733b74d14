package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** The pages show the result of each action, and the fields that must be corrected. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class FeedbackIT {

  @Test
  void all_faults_of_a_registration_are_shown_at_their_fields_in_our_words(
      LiveServer server, Browser browser) {
    try (Visitor guest = new Visitor(browser, server)) {
      guest.open("/register");
      guest.fill("Email", "nobody");
      guest.fill("Password", "too short");
      guest.press("Create account");

      Page page = guest.page();
      assertThat(page.getByText("Enter your name.")).isVisible();
      assertThat(page.getByText("This isn’t an email address.")).isVisible();
      assertThat(page.getByText("Use at least 12 characters.")).isVisible();
      assertThat(page.getByLabel("Name")).isFocused();
      assertThat(page.getByLabel("Email")).hasValue("nobody");
    }
  }

  @Test
  void the_fault_of_a_taken_hour_disappears_once_it_is_changed(LiveServer server, Browser browser) {
    Instant start = FreeDays.noon();
    Partner.of(server).submit("First come", start, 60);
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.fill("Title", "Second");
      owner.fill("Date", start.toString().substring(0, 10));
      owner.fill("Time", "12:30");
      owner.press("Book appointment");

      assertThat(owner.page().getByText("This hour is taken. Choose a free one.")).isVisible();
      assertThat(owner.page().getByLabel("Time")).isFocused();
      owner.fill("Time", "13:00");
      assertThat(owner.page().getByText("This hour is taken.")).hasCount(0);
      assertThat(owner.page().getByLabel("Time")).not().hasAttribute("aria-invalid", "true");

      owner.fill("Time", "12:30");
      owner.press("Book appointment");
      assertThat(owner.page().getByText("This hour is taken.")).isVisible();
      owner.fill("Date", start.plus(Duration.ofDays(1)).toString().substring(0, 10));
      assertThat(owner.page().getByText("This hour is taken.")).hasCount(0);
    }
  }

  @Test
  void a_decision_is_confirmed(LiveServer server, Browser browser) {
    Partner.of(server).submit("Decided on", FreeDays.noon(), 60);
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments?text=Decided");
      owner.buttonIn(owner.item("Decided on"), "Confirm").click();

      assertThat(owner.page().getByText("Confirmed: Decided on, ")).isVisible();
    }
  }

  @Test
  void a_change_since_the_page_was_shown_is_reported_and_shown(LiveServer server, Browser browser) {
    Partner partner = Partner.of(server);
    String id = partner.submit("Gone by", FreeDays.noon(), 60).json().getString("id");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments?text=Gone");
      Locator shown = owner.item("Gone by");
      assertThat(shown).containsText("Pending");
      partner.post("/api/v1/appointments/" + id + "/cancel", "{}");
      owner.buttonIn(shown, "Confirm").click();

      assertThat(owner.page().getByText("“Gone by” has changed since it was shown")).isVisible();
      assertThat(owner.button("Confirm")).hasCount(0);
      assertThat(shown.locator(".status")).hasText("Canceled");
    }
  }

  @Test
  void an_empty_selection_is_reported(LiveServer server, Browser browser) {
    Partner.of(server).submit("Unselected", FreeDays.noon(), 60);
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/requests");
      owner.press("Confirm selected");

      assertThat(owner.page().getByText("Select at least one request first.")).isVisible();
    }
  }

  /** The server is overloaded, and each request makes the other pages of the session wait. */
  @Test
  void a_server_that_can_not_answer_is_seldom_polled(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      Page page = owner.page();
      AtomicInteger questions = new AtomicInteger();
      page.route("**/notifications/bell", question -> refuse(question, questions));
      page.clock().install();
      page.reload();
      for (int second = 0; second < 60; second++) {
        page.clock().runFor(1_000);
      }

      assertThat(questions.get()).isBetween(2, 7);
    }
  }

  private static void refuse(Route question, AtomicInteger questions) {
    questions.incrementAndGet();
    question.fulfill(new Route.FulfillOptions().setStatus(503));
  }
}
