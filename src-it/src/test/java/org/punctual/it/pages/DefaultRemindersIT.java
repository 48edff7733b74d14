package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.ClockChange;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** An owner chooses reminders once, and every new appointment begins with them. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class DefaultRemindersIT {

  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);

  @Test
  void the_form_for_a_new_appointment_begins_with_the_default_reminders(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Journeys.register(owner, "defaults@punctual.example");
      owner.open("/appointments/new");
      assertThat(rows(owner)).hasCount(0);

      owner.open("/settings");
      owner.fill("Name", "Zoë مريم");
      owner.press("1 day");
      assertThat(rows(owner)).hasCount(1);
      owner.page().reload();
      assertThat(owner.page().getByLabel("Name", EXACT)).hasValue("Zoë مريم");
      owner.press("1 day");
      assertThat(rows(owner)).hasCount(1);
      owner.press("Add reminder");
      assertThat(rows(owner)).hasCount(2);
      unit(owner, 1).selectOption("days");
      number(owner, 1).fill("1");
      owner.press("Save");
      assertThat(rows(owner).nth(1)).containsText("This reminder is listed twice.");
      assertOpenToEveryone(owner);

      assertUnits(owner, "day", "day");
      unit(owner, 1).selectOption("hour");
      owner.press("Save");
      assertThat(owner.page().getByText("Saved.")).isVisible();
      assertThat(owner.page().locator("#me-name")).hasText("Zoë مريم");
      owner.page().reload();
      assertThat(rows(owner)).hasCount(2);

      owner.open("/appointments/new");
      assertThat(rows(owner)).hasCount(2);
      assertThat(number(owner, 0)).hasValue("1");
      assertThat(unit(owner, 0)).hasValue("DAYS");
      assertThat(number(owner, 1)).hasValue("1");
      assertThat(unit(owner, 1)).hasValue("HOURS");
      assertUnits(owner, "day", "hour");
      number(owner, 1).fill("2");
      assertUnits(owner, "day", "hours");
      owner.buttonIn(rows(owner).nth(0), "Remove reminder").click();
      assertThat(rows(owner)).hasCount(1);
      owner.fill("Title", "Dentist");
      owner.fill("Date", FreeDays.next().toString());
      owner.fill("Time", "10:00");
      owner.press("Book appointment");
      owner.awaitAddress("**/appointments*");
      assertThat(owner.item("Dentist")).containsText("1 reminder");
      assertThat(owner.scriptErrors()).isEmpty();
    }
  }

  @Test
  void default_reminders_that_have_passed_are_left_out_of_a_booking_for_today(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Journeys.register(owner, "passed-defaults@punctual.example");
      Partner partner = new Partner(server, Journeys.makeKey(owner, "CRM"));
      owner.open("/settings");
      owner.press("1 day");
      assertThat(rows(owner)).hasCount(1);
      owner.press("10 minutes");
      assertThat(rows(owner)).hasCount(2);
      owner.press("Save");
      assertThat(owner.page().getByText("Saved.")).isVisible();
      Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(3));
      partner.submit("Came first", start.minus(Duration.ofMinutes(30)));

      owner.open("/appointments/new");
      owner.fill("Title", "Today, already");
      fillIn(owner, start);
      owner.press("Book appointment");
      assertThat(owner.page().getByText("This hour is taken. Choose a free one.")).isVisible();
      assertThat(rows(owner)).hasCount(2);
      assertThat(unit(owner, 0)).hasValue("DAYS");
      assertThat(unit(owner, 1)).hasValue("MINUTES");

      fillIn(owner, start.plus(Duration.ofHours(1)));
      owner.press("Book appointment");
      owner.awaitAddress("**/appointments");
      assertThat(owner.page().getByText("Booked: Today, already, "))
          .containsText("Default reminders that would have been in the past were left out.");
      assertThat(owner.item("Today, already")).containsText("1 reminder, next ");
      owner.item("Today, already").getByText("1 reminder").click();
      assertThat(owner.item("Today, already")).containsText("10 minutes before");
      assertThat(owner.item("Today, already")).not().containsText("1 day before");
    }
  }

  private static void fillIn(Visitor owner, Instant start) {
    ZonedDateTime shown = start.atZone(ClockChange.VIENNA);
    owner.fill("Date", shown.toLocalDate().toString());
    owner.fill("Time", shown.toLocalTime().toString());
  }

  private static void assertUnits(Visitor owner, String... units) {
    assertThat(rows(owner).locator("option:checked")).hasText(units);
  }

  private static Locator rows(Visitor owner) {
    return owner.page().locator(".rows .row");
  }

  private static Locator number(Visitor owner, int row) {
    return rows(owner).nth(row).getByLabel("Time before the start");
  }

  private static Locator unit(Visitor owner, int row) {
    return rows(owner).nth(row).getByLabel("Unit");
  }
}
