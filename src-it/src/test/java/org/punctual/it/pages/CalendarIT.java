package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** The calendar shows days and hours in the format of all other pages. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class CalendarIT {

  private static final int PHONE = 390;
  private static final int SMALL_PHONE = 320;
  private static final int ITS_HEIGHT = 844;

  private static final String LONG_TITLE =
      "Quarterly review with the whole team of the northern branch and everybody who wants to join";
  private static final String FITS_ITS_CARD =
      """
      title => {
        const card = title.closest(".fc-list").getBoundingClientRect();
        const box = title.getBoundingClientRect();
        return box.left >= card.left && box.right <= card.right;
      }\
      """;

  /** All targets are at least 24 CSS pixels high, and do not overlap (WCAG 2.2, 2.5.8). */
  private static final String LARGE_ENOUGH_TO_TAP =
      """
      day => {
        const boxes = Array.from(day.querySelectorAll(".fc-daygrid-event, .fc-daygrid-more-link"))
          .filter(target => getComputedStyle(target).visibility !== "hidden")
          .map(target => target.getBoundingClientRect())
          .filter(box => box.height > 0)
          .sort((a, b) => a.top - b.top);
        return boxes.length === 4
          && boxes.every((box, at) => box.height >= 24 && (at === 0 || box.top > boxes[at - 1].bottom));
      }\
      """;

  private static final LocalDate DAY = FreeDays.midweek();

  @BeforeAll
  static void fill_a_day(LiveServer server) {
    Partner partner = Partner.of(server);
    for (int hour = 9; hour < 13; hour++) {
      assertThat(partner.submit("Calendar " + hour, at(hour), 10).status()).isEqualTo(201);
    }
    assertThat(partner.submit(LONG_TITLE, at(14), 10).status()).isEqualTo(201);
  }

  private static Instant at(int hour) {
    return DAY.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }

  @Test
  void weeks_begin_on_monday_and_hours_run_to_24(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Page page = openedBy(owner);
      assertThat(page.getByRole(AriaRole.COLUMNHEADER).first()).hasText("Mon");

      owner.press("Week");

      assertThat(page.getByText("18:00").first()).isAttached();
      assertThat(page.getByText("6pm")).hasCount(0);
    }
  }

  @Test
  void a_phone_begins_with_the_agenda(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.page().setViewportSize(PHONE, ITS_HEIGHT);
      openedBy(owner);

      assertThat(owner.button("Agenda")).hasAttribute("aria-pressed", "true");
    }
  }

  @Test
  void weeks_of_the_date_picker_begin_on_monday_too(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.press("Pick a day");

      assertThat(owner.page().locator(".p-datepicker-panel th").first()).hasText("Mo");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, SMALL_PHONE})
  void a_phones_agenda_shows_whole_titles(int width, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.page().setViewportSize(width, ITS_HEIGHT);
      opened(owner, "agenda");

      Locator title = owner.page().getByText(LONG_TITLE).first();
      assertThat(title).isVisible();
      assertThat((Boolean) title.evaluate(FITS_ITS_CARD)).isTrue();
      assertThat(owner.isWiderThan(width)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, SMALL_PHONE})
  void a_phones_month_counts_and_a_tap_opens_the_day(
      int width, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.page().setViewportSize(width, ITS_HEIGHT);
      owner.open("/appointments?tab=calendar&view=month&day=" + DAY);
      Locator count = dayOf(owner.page()).getByRole(AriaRole.BUTTON);
      assertThat(count).hasText("5");
      assertOpenToEveryone(owner);
      owner.page().setViewportSize(width, ITS_HEIGHT);

      count.click();

      assertThat(link(owner.page().locator("body"), "Calendar 10 Pending")).isVisible();
      assertThat(owner.page().locator(".fc-list-day")).hasCount(1);
    }
  }

  @Test
  void a_phone_shows_three_days_instead_of_a_week(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.page().setViewportSize(SMALL_PHONE, ITS_HEIGHT);
      owner.open("/appointments?tab=calendar&view=week&day=" + DAY);

      assertThat(owner.page().locator(".fc-timegrid .fc-col-header-cell")).hasCount(3);
      assertThat(owner.button("3 days")).hasAttribute("aria-pressed", "true");
      assertThat(link(owner.page().locator("body"), "10:00 Calendar 10 Pending")).isVisible();
      assertOpenToEveryone(owner);
    }
  }

  @Test
  void a_day_of_the_month_shows_three_large_enough_to_tap_and_counts_the_rest(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Locator day = dayOf(opened(owner, "month"));

      assertThat(day.getByText("+2 more")).isVisible();
      assertThat((Boolean) day.evaluate(LARGE_ENOUGH_TO_TAP)).isTrue();
    }
  }

  @Test
  void an_appointment_names_its_hour_its_title_and_its_status(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      assertThat(link(dayOf(opened(owner, "month")), "10:00 Calendar 10 Pending")).isVisible();
      assertThat(link(opened(owner, "week").locator("body"), "10:00 – 11:00 Calendar 10 Pending"))
          .isVisible();
      assertThat(link(opened(owner, "agenda").locator("body"), "Calendar 10 Pending")).isVisible();
    }
  }

  @Test
  void view_and_day_stay_in_the_address(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Page page = opened(owner, "month");
      owner.press("Week");
      owner.press("Next");
      String shown = page.locator(".fc-toolbar-title").textContent();
      page.reload();

      assertThat(owner.button("Week")).hasAttribute("aria-pressed", "true");
      assertThat(page.locator(".fc-toolbar-title")).hasText(shown);

      owner.open("/settings");
      page.goBack();
      assertThat(page.locator(".fc-toolbar-title")).hasText(shown);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"month", "week", "agenda"})
  void each_view_is_open_to_everyone(String view, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Page page = opened(owner, view);
      if (view.equals("month")) {
        page.getByText("+2 more").click();
        assertThat(page.locator(".fc-popover")).isVisible();
      }

      assertOpenToEveryone(owner);
    }
  }

  /** Opens a view at the day that has five appointments. */
  private static Page opened(Visitor owner, String view) {
    if (owner.sessionCookie().value.isEmpty()) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
    }
    owner.open("/appointments?tab=calendar&view=" + view + "&day=" + DAY);
    assertThat(owner.page().getByText("Calendar 10").first()).isVisible();
    return owner.page();
  }

  private static Locator dayOf(Page month) {
    return month.locator(".fc-daygrid-day[data-date='" + DAY + "']");
  }

  private static Locator link(Locator within, String name) {
    return within.getByRole(
        AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page openedBy(Visitor owner) {
    owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
    owner.open("/appointments?tab=calendar");
    return owner.page();
  }
}
