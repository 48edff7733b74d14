package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * The agenda continues after the end of a month, and titles use all lines of their boxes in a week.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class CalendarStretchIT {

  private static final String TITLE = "Quarterly review with the whole team";

  private static final String NIGHT = "Over midnight";

  private static boolean filled;

  private final LocalDate first =
      LocalDate.now(ZoneOffset.UTC).plusYears(1).withMonth(2).withDayOfMonth(1);

  @BeforeEach
  void fill_a_day(Newcomer newcomer) {
    if (!filled) {
      filled = true;
      newcomer.partner().submit(TITLE, first.atTime(9, 0).toInstant(ZoneOffset.UTC));
      newcomer.partner().submit(NIGHT, halfPastElevenInVienna());
    }
  }

  @Test
  void the_agenda_shows_thirty_days_from_the_chosen_day_on(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);

      owner.open(address("agenda", first.minusDays(29)));
      assertThat(owner.page().getByText(TITLE).first()).isVisible();
      owner.open(address("agenda", first.minusDays(30)));
      assertThat(owner.page().getByText("No appointments in these days")).isVisible();
      owner.press("Next");
      assertThat(owner.page().getByText(TITLE).first()).isVisible();
    }
  }

  @Test
  void the_agenda_shows_on_the_second_day_of_an_appointment_only_its_end(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
      owner.open(address("agenda", first.plusDays(40)));
      Locator rows = owner.page().locator("tr", new LocatorOptions().setHasText(NIGHT));
      assertThat(rows).hasCount(2);
      assertThat(rows.first()).containsText("23:30 – 00:30");
      assertThat(rows.last()).containsText("– 00:30");
      assertThat(rows.last()).not().containsText("23:30");
    }
  }

  @Test
  void a_title_of_the_week_uses_the_lines_of_its_box_and_the_time_covers_no_hour(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);

      owner.open(address("week", first));
      Locator title = owner.page().getByText(TITLE).first();
      assertThat(title).isVisible();
      assertThat((Integer) title.evaluate("one => one.getClientRects().length")).isGreaterThan(1);
      assertThat(owner.page().getByText("Pending").last()).isVisible();
      owner.open("/appointments?tab=calendar&view=week");
      assertThat(owner.page().locator(".fc-timegrid-now-indicator-line").first()).isVisible();
      assertThat(owner.page().locator(".fc-timegrid-now-indicator-arrow").first()).isHidden();
    }
  }

  /** Newcomers live in Vienna. */
  private Instant halfPastElevenInVienna() {
    return first.plusDays(40).atTime(23, 30).atZone(ZoneId.of("Europe/Vienna")).toInstant();
  }

  private static String address(String view, LocalDate day) {
    return "/appointments?tab=calendar&view=" + view + "&day=" + day;
  }
}
