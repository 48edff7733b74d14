package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/** On a slow network, a page shows that it waits, and text that is typed meanwhile stays. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class SlowNetworkIT {

  private static final String DRAWN =
      "icon => { const { borderRadius, animationName } = getComputedStyle(icon, '::before');"
          + " return borderRadius + ' ' + animationName; }";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int SETTLED_MILLIS = 500;

  private final List<Route> held = new ArrayList<>();

  @Test
  void an_action_shows_that_it_is_under_way_until_its_answer_is_there(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      holdPosts(owner);
      Locator busy = owner.page().getByRole(AriaRole.PROGRESSBAR);

      owner.press("1 hour");
      assertThat(busy).isVisible();
      assertThat(owner.page().locator("main")).hasAttribute("aria-busy", "true");
      assertThat((String) owner.page().locator(".ui-icon-loading").evaluate(DRAWN))
          .isEqualTo("50% turning");
      assertOpenToEveryone(owner);

      release(owner);
      assertThat(owner.button("Remove reminder")).isVisible();
      assertThat(busy).isHidden();
      assertThat(owner.page().locator("main")).hasAttribute("aria-busy", "false");
    }
  }

  @Test
  void a_title_that_is_typed_while_a_draft_comes_back_stays(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.fill("Title", "Title of the draft");
      owner.fill("Notes", "Notes of the draft");
      holdPosts(owner);
      owner.page().reload();
      awaitHeld(owner);

      owner.fill("Title", "Typed meanwhile");
      release(owner);

      assertThat(field(owner, "Notes")).hasValue("Notes of the draft");
      assertThat(field(owner, "Title")).hasValue("Typed meanwhile");
    }
  }

  @Test
  void a_name_that_is_typed_before_the_scripts_are_there_stays(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/settings");
      owner.fill("Name", "Name of the draft");
      owner.page().getByLabel("Time zone").selectOption("Asia/Tokyo");
      owner.page().route("**/kept-forms.js*", held::add);
      owner.page().reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
      owner.fill("Name", "Typed meanwhile");
      awaitHeld(owner);

      release(owner);

      assertThat(owner.page().getByLabel("Time zone")).hasValue("Asia/Tokyo");
      assertThat(field(owner, "Name")).hasValue("Typed meanwhile");
    }
  }

  @Test
  void a_number_that_is_typed_while_a_reminder_is_added_stays(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.press("1 hour");
      assertThat(owner.button("Remove reminder")).hasCount(1);
      holdPosts(owner);
      owner.press("10 minutes");
      awaitHeld(owner);

      Locator number = field(owner, "Time before the start").first();
      number.fill("45");
      release(owner);

      assertThat(owner.button("Remove reminder")).hasCount(2);
      assertThat(number).hasValue("45");
      assertThat(number).isFocused();
    }
  }

  @Test
  void text_that_is_typed_while_a_booking_is_refused_stays(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      holdPosts(owner);
      owner.press("Book appointment");
      awaitHeld(owner);

      field(owner, "Notes").pressSequentially("Typed ");
      release(owner);
      assertThat(owner.page().locator(".ui-message-error").first()).isVisible();
      // The focus is moved a moment after the answer.
      owner.page().waitForTimeout(SETTLED_MILLIS);
      owner.page().keyboard().type("meanwhile");

      assertThat(field(owner, "Notes")).hasValue("Typed meanwhile");
    }
  }

  @Test
  void a_name_that_is_typed_while_the_settings_are_saved_stays(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/settings");
      holdPosts(owner);
      owner.press("Save");
      awaitHeld(owner);

      owner.fill("Name", "Typed meanwhile");
      release(owner);

      assertThat(owner.page().locator("#messages .note-good")).isVisible();
      assertThat(field(owner, "Name")).hasValue("Typed meanwhile");
      assertThat(field(owner, "Name")).isFocused();
    }
  }

  @Test
  void a_press_counts_when_an_answer_moves_the_button_before_the_release(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      fillIn(owner, "Pressed while it moved");

      pressWhileItMoves(owner);
      owner.page().mouse().up();

      owner.awaitAddress("**/appointments");
      assertThat(owner.item("Pressed while it moved")).containsText("Confirmed");
    }
  }

  @Test
  void a_press_is_taken_back_by_a_release_elsewhere(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      fillIn(owner, "Taken back");

      pressWhileItMoves(owner);
      owner.page().mouse().move(5, 5);
      owner.page().mouse().up();
      owner.press("10 minutes");

      assertThat(owner.button("Remove reminder")).hasCount(2);
      assertThat(owner.page()).hasURL(Pattern.compile("/appointments/new$"));
    }
  }

  private static void fillIn(Visitor owner, String title) {
    owner.open("/appointments/new");
    owner.fill("Title", title);
    owner.fill("Date", FreeDays.stretchOf(1).toString());
    owner.fill("Time", "10:00");
  }

  /** Holds the mouse down on the button that books, until a new reminder has moved that button. */
  private void pressWhileItMoves(Visitor owner) {
    Locator book = owner.button("Book appointment");
    holdPosts(owner);
    owner.press("1 hour");
    book.hover();
    owner.page().mouse().down();
    release(owner);
    assertThat(owner.button("Remove reminder")).isVisible();
  }

  private void holdPosts(Visitor owner) {
    owner
        .page()
        .route(
            "**/*",
            route -> {
              if (route.request().method().equals("POST")) {
                held.add(route);
              } else {
                route.resume();
              }
            });
  }

  /**
   * Reads the page repeatedly, because Playwright passes its requests on to this test only
   * meanwhile.
   */
  private void awaitHeld(Visitor owner) {
    Waiting.until(
        LIMIT,
        () -> owner.page().evaluate("1") != null && !held.isEmpty(),
        () -> "The page asked for nothing");
  }

  private void release(Visitor owner) {
    owner.page().unrouteAll();
    held.forEach(Route::resume);
  }

  private static Locator field(Visitor owner, String label) {
    return owner.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }
}
