package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * The answer of a page is visible wherever the person has scrolled to. The focus stays where the
 * person was, or moves to the next element.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class MessagesAndFocusIT {

  @ParameterizedTest
  @CsvSource({"1280, 900", "390, 420", "320, 360"})
  void an_answer_is_seen_at_the_end_of_a_long_page(
      int width, int height, LiveServer server, Browser browser) {
    String title = "Far down " + width;
    submit(server, title);
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.page().setViewportSize(width, height);
      owner.open("/appointments?text=Far+down+" + width);
      // As far down as after twenty appointments.
      owner.page().evaluate("document.getElementById('list').style.paddingTop = '3000px'");
      Locator confirm = owner.buttonIn(owner.item(title), "Confirm");
      confirm.scrollIntoViewIfNeeded();

      confirm.click();

      Locator answer = status(owner, "Confirmed: " + title);
      assertThat(answer.locator(".note")).isInViewport(wholly());
      assertThat(owner.item(title).getByRole(AriaRole.LINK)).isFocused();
      owner.press("Close message");
      assertThat(answer).hasCount(0);
      assertThat(owner.item(title).getByRole(AriaRole.LINK)).isFocused();
    }
  }

  @Test
  void the_focus_stays_among_the_requests_that_wait(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Journeys.register(owner, "queue@punctual.example");
      Partner partner = new Partner(server, Journeys.makeKey(owner, "CRM"));
      Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
      for (int hour = 0; hour < 3; hour++) {
        partner.submit("Queued " + hour, start.plus(Duration.ofHours(hour)));
      }
      owner.open("/requests");

      owner.buttonIn(owner.item("Queued 1"), "Confirm").click();

      assertThat(owner.page().locator("[data-queue=settled] li")).containsText("Queued 1");
      assertThat(owner.page().locator("[data-queue=awaiting] :focus")).hasCount(1);
    }
  }

  @Test
  void a_card_stays_until_the_next_page_where_the_filter_hides_its_new_status(
      LiveServer server, Browser browser) {
    submit(server, "Leaving soon A");
    submit(server, "Leaving soon B");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments?text=Leaving+soon");

      cancel(owner, "Leaving soon A");
      Locator card = owner.item("Leaving soon A");
      assertThat(card.locator(".status")).hasText("Canceled");
      assertThat(card).containsText("no longer matches the list");
      assertThat(card.getByRole(AriaRole.BUTTON)).hasCount(0);
      assertThat(owner.page().getByRole(AriaRole.LINK, named("Leaving soon A"))).isFocused();

      cancel(owner, "Leaving soon B");
      assertThat(owner.page().locator("#content .slot .status"))
          .hasText(new String[] {"Canceled", "Canceled"});
      owner.page().reload();
      assertThat(owner.page().locator("#content .slot")).hasCount(0);
    }
  }

  @Test
  void the_focus_stays_among_the_reminders_that_are_added_and_removed(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      Locator rows = owner.page().locator(".row");

      owner.press("1 hour");
      assertThat(rows).hasCount(1);
      assertThat(owner.button("1 hour")).isFocused();

      owner.press("Add reminder");
      assertThat(rows).hasCount(2);
      assertThat(rows.nth(1).getByRole(AriaRole.TEXTBOX)).isFocused();

      owner.buttonIn(rows.nth(0), "Remove reminder").click();
      assertThat(rows).hasCount(1);
      assertThat(owner.buttonIn(rows.nth(0), "Remove reminder")).isFocused();

      owner.buttonIn(rows.nth(0), "Remove reminder").click();
      assertThat(rows).hasCount(0);
      assertThat(owner.button("Add reminder")).isFocused();
    }
  }

  @Test
  void the_focus_goes_to_a_reminder_that_is_refused(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.fill("Title", "Never booked");
      owner.fill("Time", "23:30");
      owner.press("1 hour");
      Locator number = owner.page().locator(".row").getByRole(AriaRole.TEXTBOX);
      number.fill("soon");

      owner.press("Book appointment");

      assertThat(number).isFocused();
      assertThat(number).hasAttribute("aria-invalid", "true");
    }
  }

  @Test
  void the_focus_returns_to_the_button_of_a_dialog_that_was_refused_and_closed(
      LiveServer server, Browser browser) {
    String id = submit(server, "Refused in a dialog");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/view?id=" + id);

      owner.press("Move");
      owner.fill("Date", "2020-01-01");
      owner.press("Move appointment");
      assertThat(owner.page().locator(".ui-message-error").first()).isVisible();
      owner.page().keyboard().press("Escape");
      assertThat(owner.button("Move")).isFocused();

      owner.press("Cancel");
      owner.fill("Reason", "x".repeat(501));
      owner.press("Cancel appointment");
      assertThat(owner.page().locator(".ui-message-error").first()).isVisible();
      owner.press("Keep appointment");
      assertThat(owner.button("Cancel")).isFocused();

      owner.press("Cancel");
      owner.press("Cancel appointment");
      assertThat(owner.page().locator("article h2")).isFocused();
    }
  }

  @Test
  void the_focus_is_at_the_queue_when_every_request_was_decided(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Journeys.register(owner, "all-decided@punctual.example");
      new Partner(server, Journeys.makeKey(owner, "CRM")).submit("Only one", FreeDays.noon());
      owner.open("/requests");
      owner.page().getByLabel("Select all").check();

      owner.press("Confirm selected");

      assertThat(owner.page().locator("[data-queue=settled] li")).containsText("Only one");
      assertThat(owner.page().locator("#awaiting")).isFocused();
    }
  }

  private static void cancel(Visitor owner, String title) {
    owner.buttonIn(owner.item(title), "Cancel").click();
    owner.press("Cancel appointment");
    assertThat(owner.item(title).locator(".status")).hasText("Canceled");
  }

  private static Locator status(Visitor owner, String text) {
    return owner.page().locator("[role=status]", new Page.LocatorOptions().setHasText(text));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static IsInViewportOptions wholly() {
    return new IsInViewportOptions().setRatio(1);
  }

  private static String submit(LiveServer server, String title) {
    return Partner.of(server).submit(title, FreeDays.noon()).json().getString("id");
  }
}
