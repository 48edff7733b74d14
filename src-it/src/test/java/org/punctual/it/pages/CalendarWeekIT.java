package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** The hours that a week of the calendar shows first. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class CalendarWeekIT {

  @Test
  void the_week_opens_at_the_present_hour(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments?tab=calendar&view=week");
      Page page = owner.page();

      assertThat(page.locator(".fc-timegrid-now-indicator-line").first()).isInViewport();
      assertThat(hourOf(page, openedAt(page))).isInViewport();
      BoundingBox week = page.locator(".fc").boundingBox();
      assertThat(week.y + week.height).isLessThanOrEqualTo(page.viewportSize().height);
    }
  }

  @Test
  void another_week_opens_at_its_first_appointment_or_in_the_morning(
      LiveServer server, Browser browser) {
    LocalDate early = FreeDays.stretchOf(14).plusDays(7);
    LocalDate later = early.minusDays(7);
    submit(server, "Before dawn", early.atTime(3, 0));
    submit(server, "Mid-morning", later.atTime(9, 0));
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments?tab=calendar&view=week&day=" + early);
      assertThat(owner.page().getByText("Before dawn").first()).isInViewport();

      owner.open("/appointments?tab=calendar&view=week&day=" + later);
      assertThat(owner.page().getByText("Mid-morning").first()).isInViewport();
    }
  }

  private static LocalDateTime openedAt(Page page) {
    return LocalDateTime.parse(page.locator(".calendar-legend").getAttribute("data-now"));
  }

  /** The hour's label at the side of the week. */
  private static Locator hourOf(Page page, LocalDateTime time) {
    return page.locator(
        ".fc-timegrid-slot-label[data-time='%02d:00:00']".formatted(time.getHour()));
  }

  private static void submit(LiveServer server, String title, LocalDateTime start) {
    assertThat(Partner.of(server).submit(title, start.toInstant(ZoneOffset.UTC), 10).status())
        .isEqualTo(201);
  }
}
