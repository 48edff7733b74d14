package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** A page that was opened in another time zone shows the present zone with its first answer. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class ChangedZoneIT {

  private static final Locator.GetByTextOptions EXACTLY =
      new Locator.GetByTextOptions().setExact(true);

  private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);

  @Test
  void zone_hours_and_list_are_those_of_the_new_zone(
      Newcomer newcomer, LiveServer server, Browser browser) {
    newcomer
        .partner()
        .submit("Call", day.atTime(LocalTime.NOON).atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
      owner.open("/appointments/new?date=" + day + "&time=10:30");
      owner.fill("Title", "Zone test");
      Page list = open(owner, server, "/appointments");
      assertThat(lead(list)).hasText("Times are in Europe/Vienna.");
      change(owner, server, "Asia/Tokyo");

      owner.press("Book appointment");

      assertThat(owner.page().locator("#booking\\:time-fault")).containsText("now Asia/Tokyo");
      assertThat(lead(owner.page())).containsText("Times are in Asia/Tokyo.");
      assertThat(owner.page().locator(".hour-taken")).containsText("12:00 – 13:00");

      list.locator("li.slot").getByText("Confirm", EXACTLY).click();
      assertThat(list.locator("li.slot .status")).hasText("Confirmed");
      assertThat(list.locator("li.slot")).containsText("12:00 – 13:00");
      assertThat(lead(list)).hasText("Times are in Asia/Tokyo.");
    }
  }

  private static void change(Visitor owner, LiveServer server, String zone) {
    Page settings = open(owner, server, "/settings");
    settings.getByLabel("Time zone").selectOption(zone);
    settings.locator("#profile").getByText("Save", EXACTLY).click();
    assertThat(settings.locator("[role=status]")).containsText("Saved.");
    settings.close();
  }

  private static Page open(Visitor owner, LiveServer server, String path) {
    Page page = owner.page().context().newPage();
    page.navigate(server.at(path).toString());
    return page;
  }

  private static Locator lead(Page page) {
    return page.locator(".title-row .lead");
  }
}
