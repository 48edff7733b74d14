package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** One decision on many requests shows its number and each request. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class ManyRequestsIT {

  private static final int MANY = 12;

  private static final String IS_ON_TOP =
      """
      button => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }\
      """;

  private static final String CUTS_A_ROW =
      """
      list => {
        const edge = list.getBoundingClientRect().bottom;
        return Array.from(list.querySelectorAll("p"))
          .map(row => row.getBoundingClientRect())
          .some(({ top, bottom }) => top + 4 < edge && edge < bottom - 4);
      }\
      """;

  @Test
  void the_dialog_that_cancels_counts_the_requests_and_lists_each(
      Newcomer newcomer, LiveServer server, Browser browser) {
    submit(newcomer);
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
      owner.page().setViewportSize(390, 700);
      owner.open("/requests");
      Locator warning = status(owner, "Select at least one request first.");

      owner.press("Confirm selected");
      assertThat(warning).isVisible();
      owner.page().getByLabel("Select all").check();
      assertThat(owner.page().getByText(MANY + " selected")).isVisible();
      assertThat(warning).hasCount(0);

      owner.press("Cancel selected");
      Locator dialog = owner.dialog("Cancel " + MANY + " appointments?");
      assertThat(dialog).containsText("The hours become free at once");
      Locator list = dialog.getByRole(AriaRole.GROUP);
      assertThat(list).hasAccessibleName("Appointments to cancel");
      assertThat(list.locator("p")).hasCount(MANY);
      Assertions.assertThat((Boolean) list.evaluate(CUTS_A_ROW)).isTrue();
      owner.tabTo(list);
      owner.page().keyboard().press("End");
      assertThat(list.locator("p").last()).isInViewport();
      assertOpenToEveryone(owner, dialog);

      owner.press("Keep appointment");
      owner.buttonIn(owner.item("Call 0"), "Cancel").click();
      assertThat(owner.dialog("Cancel appointment?")).containsText("The hour becomes free");
    }
  }

  @Test
  void the_bar_of_the_selection_stays_in_view(
      Newcomer newcomer, LiveServer server, Browser browser) {
    submit(newcomer);
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
      owner.page().setViewportSize(390, 700);
      owner.open("/requests");
      Locator last = owner.page().locator("[data-queue=awaiting] li.slot").last();

      last.evaluate("card => card.scrollIntoView({block: 'end', behavior: 'instant'})");

      assertThat(last).isInViewport();
      assertThat(owner.button("Confirm selected")).isInViewport(wholly());
      Assertions.assertThat((Boolean) owner.button("Confirm selected").evaluate(IS_ON_TOP))
          .isTrue();
    }
  }

  /** Submits the requests, unless another test has done so. */
  private static void submit(Newcomer newcomer) {
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    for (int hour = 0; hour < MANY; hour++) {
      newcomer.partner().submit("Call " + hour, start.plus(Duration.ofHours(hour)));
    }
  }

  private static IsInViewportOptions wholly() {
    return new IsInViewportOptions().setRatio(1);
  }

  private static Locator status(Visitor owner, String text) {
    return owner.page().locator("[role=status]", new Page.LocatorOptions().setHasText(text));
  }
}
