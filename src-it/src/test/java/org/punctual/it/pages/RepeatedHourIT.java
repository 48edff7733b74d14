package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.ClockChange;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * Pages offer, book and show both hours that clocks show twice. On the last Sunday of October, such
 * as 2027-10-31, clocks in Vienna go from 03:00 CEST to 02:00 CET.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class RepeatedHourIT {

  private static final GetByLabelOptions EXACTLY = new GetByLabelOptions().setExact(true);
  private static final int SHORTEST_TITLE = 100;

  private static boolean filled;

  private final LocalDate day = ClockChange.nextDay(ZoneOffsetTransition::isOverlap);

  @BeforeEach
  void take_the_first_hour_and_the_hour_after_both(Newcomer newcomer) {
    if (!filled) {
      filled = true;
      newcomer.partner().submit("Night watch with a long title", utc("00:30"));
      newcomer.partner().submit("After both", utc("02:30"));
    }
  }

  @Test
  void the_later_hour_is_offered_booked_and_moved(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser)) {
      owner.open("/appointments/new?date=" + day);
      owner.fill("Title", "Second night watch");
      owner.fill("Time", "02:30");
      owner.press("Book appointment");
      Locator offers = owner.page().getByRole(AriaRole.GROUP).getByRole(AriaRole.BUTTON);
      offers.filter(new Locator.FilterOptions().setHasText("02:30 CET")).click();
      assertThat(owner.page().getByLabel("Time", EXACTLY)).hasValue("02:30 CET");
      assertThat(owner.page().locator(".hour-free[data-time='02:30 CET']"))
          .hasAttribute("aria-pressed", "true");
      assertOpenToEveryone(owner);

      owner.press("Book appointment");

      owner.awaitAddress("**/appointments*");
      owner.open("/appointments?text=Second+night+watch");
      Locator card = owner.item("Second night watch");
      assertThat(card).containsText("02:30 CET – 03:30 CET");
      owner.buttonIn(card, "Move").click();
      assertThat(owner.page().getByLabel("Time", EXACTLY)).hasValue("02:30 CET");
      owner.press("Move appointment");
      assertThat(card).containsText("02:30 CET – 03:30 CET");
      owner.buttonIn(card, "Move").click();
      owner.fill("Time", "02:30 GMT");
      owner.press("Move appointment");
      assertThat(owner.page().getByText("Type 02:30 CEST or 02:30 CET.")).isVisible();
    }
  }

  @Test
  void a_request_shows_titles_beside_hours_with_offsets(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser)) {
      owner.open("/requests");

      Locator other = owner.page().locator(".slot-day-other").filter(naming("02:30 CEST"));
      assertThat(other).containsText("02:30 CEST – 02:30 CET Night watch with a long title");
      Assertions.assertThat(other.locator("bdi").boundingBox().width)
          .isGreaterThanOrEqualTo(SHORTEST_TITLE);
    }
  }

  private static Locator.FilterOptions naming(String hour) {
    return new Locator.FilterOptions().setHasText(hour);
  }

  private static Visitor signedIn(Newcomer newcomer, LiveServer server, Browser browser) {
    Visitor owner = new Visitor(browser, server);
    owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
    return owner;
  }

  private Instant utc(String time) {
    return day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
  }
}
