package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** The offered hours always belong to the shown date, whatever happened before. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class OfferedHoursIT {

  private final LocalDate taken = FreeDays.stretchOf(2);
  private final LocalDate other = taken.plusDays(1);

  @Test
  void offers_end_with_the_date_for_which_they_were_made(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      Journeys.book(owner, "Takes ten", taken.toString(), "10:00");
      owner.awaitAddress("**/appointments*");
      Journeys.book(owner, "Comes second", taken.toString(), "10:30");
      Locator offers = owner.page().getByRole(AriaRole.GROUP).getByRole(AriaRole.BUTTON);
      assertThat(offers.filter(naming(taken))).hasCount(3);

      owner.fill("Date", other.toString());
      owner.page().getByLabel("Time", exactly()).focus();
      assertThat(heading(owner)).hasText(day(other));
      assertThat(offers.filter(naming(taken))).hasCount(0);
      hour(owner, "15:00").click();

      assertThat(owner.page().getByLabel("Date", exactly())).hasValue(other.toString());
      owner.press("Book appointment");
      owner.awaitAddress("**/appointments*");
      owner.open("/appointments?text=Comes+second");
      assertThat(owner.page().locator(".day-date")).containsText(date(other));
      assertThat(owner.item("Comes second")).containsText("15:00 – 16:00");
    }
  }

  @Test
  void the_hours_are_those_of_the_date_after_the_browser_went_back(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.fill("Date", other.toString());
      owner.page().getByLabel("Time", exactly()).focus();
      assertThat(heading(owner)).hasText(day(other));

      owner.open("/keys");
      owner.page().goBack();

      Locator shown = owner.page().getByLabel("Date", exactly());
      assertThat(shown).hasValue(other.toString());
      assertThat(heading(owner)).hasText(day(other));
      assertThat(owner.page().locator(".day-hours")).not().hasAttribute("inert", "");
    }
  }

  @Test
  void the_hours_of_the_night_are_offered_behind_buttons(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new?date=" + other);
      assertThat(hour(owner, "22:00")).isHidden();

      Assertions.assertThat(arrow(owner, "Earlier")).isEqualTo("\"▴\" / \"\"");
      Assertions.assertThat(arrow(owner, "Later")).isEqualTo("\"▾\" / \"\"");
      owner.press("Later");
      hour(owner, "22:00").click();
      assertThat(owner.page().getByLabel("Time", exactly())).hasValue("22:00");
      assertThat(hour(owner, "22:00")).hasAttribute("aria-pressed", "true");
      owner.fill("Time", "9:00");
      assertThat(hour(owner, "22:00")).hasAttribute("aria-pressed", "false");
      assertThat(hour(owner, "09:00")).hasAttribute("aria-pressed", "true");
      owner.press("Earlier");
      assertThat(hour(owner, "06:00")).isVisible();
    }
  }

  private static Object arrow(Visitor owner, String button) {
    return owner.button(button).evaluate("one => getComputedStyle(one, '::after').content");
  }

  private static Locator hour(Visitor owner, String time) {
    return owner.page().locator(".hour-free[data-time='" + time + "']");
  }

  private static Locator heading(Visitor owner) {
    return owner.page().locator(".day-hours-name");
  }

  private static Locator.FilterOptions naming(LocalDate day) {
    return new Locator.FilterOptions()
        .setHasText(Pattern.compile("^" + format("EEEE d MMMM", day) + ", \\d\\d:\\d\\d$"));
  }

  private static GetByLabelOptions exactly() {
    return new GetByLabelOptions().setExact(true);
  }

  private static String day(LocalDate day) {
    return format("EEEE d MMMM uuuu", day);
  }

  private static String date(LocalDate day) {
    return format("d MMMM uuuu", day);
  }

  private static String format(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
  }
}
