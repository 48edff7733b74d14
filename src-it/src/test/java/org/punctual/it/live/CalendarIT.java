package org.punctual.it.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The calendar writes days and hours as all other pages do. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class CalendarIT {

  private static final int PHONE = 390;
  private static final int ITS_HEIGHT = 844;

  @Test
  void itsWeeksBeginOnMondayAndItsHoursRunTo24(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Page page = openedBy(owner);
      assertThat(page.getByRole(AriaRole.COLUMNHEADER).first()).hasText("Mon");

      owner.press("Week");

      assertThat(page.getByText("18:00").first()).isAttached();
      assertThat(page.getByText("6pm")).hasCount(0);
    }
  }

  @Test
  void aPhoneBeginsWithTheListOfTheMonth(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.page().setViewportSize(PHONE, ITS_HEIGHT);
      openedBy(owner);

      assertThat(owner.button("Agenda")).hasAttribute("aria-pressed", "true");
    }
  }

  @Test
  void thePickerOfADayBeginsItsWeeksOnMondayToo(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.press("Pick a day");

      assertThat(owner.page().locator(".p-datepicker-panel th").first()).hasText("Mo");
    }
  }

  private static Page openedBy(Visitor owner) {
    owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
    owner.open("/appointments?tab=calendar");
    return owner.page();
  }
}
