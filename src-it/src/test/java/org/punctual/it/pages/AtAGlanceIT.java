package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * An owner sees the essentials without opening or scrolling, and is notified of a partner's
 * changes.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class AtAGlanceIT {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final int PHONE = 390;
  private static final int DESK = 1280;
  private static final int HIGH = 900;
  private static final int HIGHEST_ON_DESK = 84;
  private static final int HIGHEST_ON_PHONE = 150;

  /** At noon: just after midnight, the next reminder would be on another day, in a longer text. */
  private final Instant start =
      LocalDate.now(VIENNA).plusDays(4).atTime(LocalTime.NOON).atZone(VIENNA).toInstant();

  @Test
  void a_card_is_low_and_its_reminders_open(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Partner partner = partner(owner, server, "hedy@punctual.example");
      partner.submit("Dental check-up", start, 10, 60, 120, 180, 45);
      owner.open("/appointments");
      Locator card = owner.item("Dental check-up");

      owner.page().setViewportSize(DESK, HIGH);
      assertThat(card.boundingBox().height).isLessThanOrEqualTo(HIGHEST_ON_DESK);
      owner.page().setViewportSize(PHONE, HIGH);
      assertThat(card.boundingBox().height).isLessThanOrEqualTo(HIGHEST_ON_PHONE);
      assertThat(card.getByText("10 minutes before")).isHidden();
      card.getByText(Pattern.compile("^5 reminders, next ")).click();
      assertThat(card.getByText("10 minutes before")).isVisible();
      assertOpenToEveryone(owner);
    }
  }

  @Test
  void pending_requests_are_counted_and_decided_at_once(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Partner partner = partner(owner, server, "radia@punctual.example");
      owner.follow("Requests");
      for (int hour = 0; hour < 3; hour++) {
        partner.submit("Viewing " + hour, start.plus(Duration.ofHours(hour)));
      }
      Locator link = owner.page().locator("a[href='/requests']");
      assertThat(link).containsText("3");
      assertThat(link).hasAccessibleName("Requests");
      assertThat(link).hasAccessibleDescription("3 requests await your decision");
      assertThat(owner.page()).hasTitle("(3) Requests · Punctual");
      assertThat(owner.item("Viewing 2")).isVisible();

      owner.page().getByLabel("Select all").check();
      assertThat(owner.page().getByText("3 of 3 selected")).isVisible();
      owner.press("Confirm selected");

      assertThat(owner.item("Viewing 0")).containsText("Confirmed");
      assertThat(owner.item("Viewing 2")).containsText("Confirmed");
      assertThat(owner.page()).hasTitle("Requests · Punctual");
      assertThat(owner.scriptErrors()).isEmpty();
    }
  }

  @Test
  void a_partners_cancellation_rings_the_bell_and_is_in_the_history(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Partner partner = partner(owner, server, "annie@punctual.example");
      String id = partner.submit("Viewing", start, 60).json().getString("id");
      owner.open("/appointments/view?id=" + id);
      owner.press("Confirm");
      assertThat(owner.page().locator("main")).containsText("Confirmed by you");
      partner.post("/api/v1/appointments/" + id + "/cancel", "{\"reason\": \"Tenant found\"}");

      Locator bell = owner.page().locator("a[href='/notifications']");
      assertThat(bell).hasAccessibleName("Notifications, 1 new");
      bell.click();
      assertThat(owner.item("Viewing")).containsText("Canceled by Practice");
      assertThat(owner.item("Viewing")).containsText("Tenant found");
      assertOpenToEveryone(owner);
      owner.open("/appointments/view?id=" + id);
      Locator history = owner.page().getByRole(AriaRole.REGION);
      assertThat(history.first())
          .containsText(
              Pattern.compile(
                  "Submitted by Practice.*Confirmed by you.*Canceled by Practice.*Tenant found",
                  Pattern.DOTALL));
      assertOpenToEveryone(owner);
    }
  }

  @Test
  void a_partners_move_asks_for_a_decision_and_its_request_shows_the_notes(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Partner partner = partner(owner, server, "joan@punctual.example");
      String id =
          partner
              .post(
                  "/api/v1/appointments",
                  "{\"title\": \"Survey\", \"start\": \"%s\", \"notes\": \"Bring the plans\"}"
                      .formatted(start))
              .json()
              .getString("id");
      owner.open("/requests");
      assertThat(owner.item("Survey")).containsText("Bring the plans");
      owner.buttonIn(owner.item("Survey"), "Confirm").click();
      assertThat(owner.item("Survey")).containsText("Confirmed");

      partner.patch(
          "/api/v1/appointments/" + id,
          "{\"start\": \"%s\"}".formatted(start.plus(Duration.ofHours(2))));

      owner.open("/notifications");
      assertThat(owner.item("Survey")).containsText("Moved by Practice");
      owner.item("Survey").getByText("It awaits your decision.").click();
      assertThat(owner.buttonIn(owner.item("Survey"), "Confirm")).isVisible();
      assertOpenToEveryone(owner);
    }
  }

  @Test
  void a_new_booking_is_in_view_and_marked_and_a_date_can_be_jumped_to(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Partner partner = partner(owner, server, "frances@punctual.example");
      for (int hour = 0; hour < 45; hour++) {
        partner.submit("Call " + hour, start.plus(Duration.ofHours(hour)));
      }
      Instant later = start.plus(Duration.ofDays(2));
      Journeys.book(owner, "The new one", format("uuuu-MM-dd", later), format("HH:mm", later));

      assertThat(owner.page()).hasURL(Pattern.compile("/appointments$"));
      assertThat(owner.item("The new one")).containsText("New");
      assertThat(owner.item("The new one")).isInViewport();

      owner.open("/appointments?page=3");
      owner.follow("First");
      assertThat(owner.item("Call 0").getByRole(AriaRole.LINK)).isFocused();
      owner.follow("Last");
      assertThat(owner.item("The new one")).isVisible();

      owner.open("/appointments");
      owner.press("Show");
      owner.awaitAddress("**/appointments?tab=upcoming*");
      assertThat(owner.button("Show")).isFocused();
      owner.fill("Go to date", format("uuuu-MM-dd", later));
      owner.press("Show");
      assertThat(
              owner.page().locator(".day-sought").getByText(format("d MMMM uuuu", later)).first())
          .isInViewport();
      assertThat(owner.page().locator(".day-sought h3 a").first()).isFocused();
      Locator past = owner.page().getByRole(AriaRole.TAB).nth(1);
      past.click();
      assertThat(past).hasAttribute("aria-selected", "true");
      assertThat(past).isFocused();

      owner.open("/requests");
      owner.follow("Next");
      assertThat(owner.page()).hasURL(Pattern.compile("page=2$"));
      assertThat(owner.page().locator("#content li h3 a").first()).isFocused();
    }
  }

  private static Partner partner(Visitor owner, LiveServer server, String email) {
    Journeys.register(owner, email);
    return new Partner(server, Journeys.makeKey(owner, "Practice"));
  }

  private static String format(String pattern, Instant instant) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withZone(ZoneId.of("Europe/Vienna"))
        .format(instant);
  }
}
