package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** The calendar leads from an empty day or hour to the form that books it. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class EmptyHoursIT {

  private static final int SMALL_PHONE = 320;
  private static final GetByLabelOptions EXACTLY = new GetByLabelOptions().setExact(true);
  private static final String STICKING_OUT =
      """
      () => Array.from(document.querySelectorAll(".card")).flatMap(card =>
        Array.from(card.querySelectorAll("*")).filter(part =>
          part.getBoundingClientRect().width > 1
            && part.getBoundingClientRect().right > card.getBoundingClientRect().right)).length\
      """;

  private static final LocalDate DAY = FreeDays.midweek();

  @Test
  void an_empty_hour_is_booked_by_a_click_or_by_keys(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Page page = opened(owner, "week");
      link(page, "New appointment: " + spoken(DAY.plusDays(1)) + ", 09:00").click();
      assertStarts(page, DAY.plusDays(1), "09:00");

      opened(owner, "week");
      page.locator(".book-link[tabindex='0']").focus();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowRight");
      page.keyboard().press("Enter");
      assertStarts(page, DAY.with(DayOfWeek.MONDAY).plusDays(1), "01:00");
    }
  }

  @Test
  void a_click_on_the_lower_half_of_an_hour_books_from_its_middle(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Page page = opened(owner, "week");
      Locator ten = link(page, "New appointment: " + spoken(DAY.plusDays(1)) + ", 10:00");
      ten.scrollIntoViewIfNeeded();
      BoundingBox box = ten.boundingBox();
      ten.click(new Locator.ClickOptions().setPosition(box.width / 2, box.height - 4));
      assertStarts(page, DAY.plusDays(1), "10:30");
    }
  }

  @Test
  void a_day_of_the_month_is_booked_by_a_click(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Page page = opened(owner, "month");
      link(page, "New appointment: " + spoken(DAY.plusDays(1))).click();

      assertThat(page.getByLabel("Date", EXACTLY)).hasValue(DAY.plusDays(1).toString());
    }
  }

  @Test
  void nothing_sticks_out_of_the_form_on_a_small_phone(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.press("Add reminder");
      assertThat(owner.button("Remove reminder").first()).isVisible();

      assertThat(owner.isWiderThan(SMALL_PHONE)).isFalse();
      assertThat((Integer) owner.page().evaluate(STICKING_OUT)).isZero();
    }
  }

  private static Page opened(Visitor owner, String view) {
    if (owner.sessionCookie().value.isEmpty()) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
    }
    owner.open("/appointments?tab=calendar&view=" + view + "&day=" + DAY);
    assertThat(owner.page().locator(".book-link[tabindex='0']")).hasCount(1);
    return owner.page();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static String spoken(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH).format(day);
  }

  private static void assertStarts(Page page, LocalDate day, String time) {
    assertThat(page.getByLabel("Date", EXACTLY)).hasValue(day.toString());
    assertThat(page.getByLabel("Time", EXACTLY)).hasValue(time);
  }
}
