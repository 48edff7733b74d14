package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** Requests and dialogs show their essential content on the screens of small phones. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class SmallScreenIT {

  private static final String LONG_TITLE =
      "Quarterly review with the whole team of the northern branch and everybody who wants to join";

  /** The long title takes four lines of its day. */
  private static final int HIGHEST_CARD = 370;

  private static final int HIGHEST_LINE = 24;

  private static final String IS_WHOLE =
      """
      text => {
        const edge = text.closest(".slot-day, .fc-event").getBoundingClientRect();
        const { right, bottom } = text.getBoundingClientRect();
        return text.scrollWidth <= text.clientWidth + 1 && right <= edge.right && bottom <= edge.bottom;
      }\
      """;

  private static final String HOURS_IN_VIEW =
      """
      dialog => {
        const actions = dialog.querySelector(".dialog-actions").getBoundingClientRect();
        return Array.from(dialog.querySelectorAll(".hour-free, .hour-taken"))
          .map(hour => hour.getBoundingClientRect())
          .filter(box => box.height > 0 && box.bottom <= actions.top && actions.bottom <= innerHeight)
          .length;
      }\
      """;

  /** Scrolls the hours so that the edge of the scrolled part cuts an hour in halves. */
  private static final String CUT_AN_HOUR =
      """
      dialog => {
        const hours = Array.from(dialog.querySelectorAll(".hour-free"));
        const edge = dialog.querySelector(".dialog-actions").getBoundingClientRect().top;
        const hour = hours.find(one => one.getBoundingClientRect().bottom > edge + 40);
        let part = hour.parentElement;
        while (!(part.scrollHeight > part.clientHeight
            && getComputedStyle(part).overflowY === "auto")) {
          part = part.parentElement;
        }
        const { top, height } = hour.getBoundingClientRect();
        part.scrollTop += top + height / 2 - edge;
      }\
      """;

  private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

  private static boolean filled;

  @BeforeEach
  void fill_a_day(Newcomer newcomer) {
    if (!filled) {
      filled = true;
      newcomer.partner().submit(LONG_TITLE, at(9));
      for (int hour = 10; hour < 14; hour++) {
        newcomer.partner().submit("Call " + hour, at(hour));
      }
      newcomer.partner().submit("The latest one", at(14), 60, 120);
    }
  }

  @Test
  void a_request_shows_three_hours_of_its_day_with_whole_titles_and_counts_the_rest(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser, 390, 844)) {
      owner.open("/requests");
      Locator card = card(owner, "Call 10");
      Locator others = card.locator(".slot-day-other");

      assertThat(others)
          .hasText(new String[] {"09:00 " + LONG_TITLE, "11:00 Call 11", "12:00 Call 12"});
      assertThat(others.nth(0).boundingBox().height).isGreaterThan(2 * HIGHEST_LINE);
      assertThat(others.nth(1).boundingBox().height).isLessThanOrEqualTo(HIGHEST_LINE);
      assertThat((Boolean) others.nth(0).locator("bdi").evaluate(IS_WHOLE)).isTrue();
      assertThat(card.boundingBox().height).isLessThanOrEqualTo(HIGHEST_CARD);
      assertOpenToEveryone(owner);
      card.getByText("+2 more").click();
      assertThat(owner.button("Agenda")).hasAttribute("aria-pressed", "true");
      assertThat(owner.page().getByText("The latest one").first()).isVisible();
    }
  }

  @Test
  void the_buttons_of_the_selection_are_as_wide_as_each_other(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser, 320, 640)) {
      owner.open("/requests");
      BoundingBox confirm = owner.button("Confirm selected").boundingBox();
      BoundingBox cancel = owner.button("Cancel selected").boundingBox();

      assertThat(cancel.width).isEqualTo(confirm.width);
      assertThat(cancel.y).isEqualTo(confirm.y);
    }
  }

  @Test
  void the_move_dialog_shows_hours_above_its_buttons_and_no_hour_partly_under_them(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser, 320, 640)) {
      owner.open("/requests");
      owner.buttonIn(owner.page().locator("li.slot").first(), "Move").click();
      Locator dialog = owner.dialog("Move appointment");
      assertThat(dialog.getByRole(AriaRole.BUTTON).last()).isInViewport();

      // A long date in a wide font takes the place of a fourth hour.
      assertThat((Integer) dialog.evaluate(HOURS_IN_VIEW)).isGreaterThanOrEqualTo(3);
      dialog.evaluate(CUT_AN_HOUR);
      assertThat(
              new AxeBuilder(owner.page())
                  .withRules(List.of("target-size"))
                  .analyze()
                  .getViolations())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pending", "Pending, lapsed"})
  void a_status_in_the_calendar_is_whole(
      String status, Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser, 320, 900)) {
      owner.open("/appointments?tab=calendar&view=week&day=" + at(9).toString().substring(0, 10));
      Locator shown = owner.page().locator(".fc-event .event-status").first();
      assertThat(shown).hasText("Pending");
      shown.evaluate("(element, text) => { element.textContent = text; }", status);

      assertThat((Boolean) shown.evaluate(IS_WHOLE)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390})
  void the_buttons_that_show_a_choice_end_at_the_edge_of_the_fields(
      int width, Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser, width, 640)) {
      owner.open("/usage");
      assertThat(endOf(owner.button("Show")))
          .isEqualTo(endOf(owner.page().getByLabel("To", EXACTLY)));

      owner.open("/appointments");
      assertThat(endOf(owner.button("Show"))).isEqualTo(endOf(owner.page().locator("#text")));
    }
  }

  private static double endOf(Locator element) {
    BoundingBox box = element.boundingBox();
    return box.x + box.width;
  }

  private static Locator card(Visitor owner, String title) {
    return owner
        .page()
        .locator("li.slot")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    owner
                        .page()
                        .getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(title).setExact(true))));
  }

  private static Visitor signedIn(
      Newcomer newcomer, LiveServer server, Browser browser, int width, int height) {
    Visitor owner = new Visitor(browser, server);
    owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
    owner.page().setViewportSize(width, height);
    return owner;
  }

  /** The hour on the clocks of the newcomer, in Vienna, on a day in winter. */
  private static Instant at(int hour) {
    return LocalDate.now(ZoneOffset.UTC)
        .plusYears(1)
        .withMonth(1)
        .withDayOfMonth(20)
        .atTime(hour - 1, 0)
        .toInstant(ZoneOffset.UTC);
  }
}
