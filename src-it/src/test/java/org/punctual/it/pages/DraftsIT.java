package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.TypedTextSteps.assertSaid;
import static org.punctual.it.pages.TypedTextSteps.field;
import static org.punctual.it.pages.TypedTextSteps.signInAgain;
import static org.punctual.it.pages.TypedTextSteps.submit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * Text that is typed and not yet sent survives the end of the session, a reload and a visit to
 * other pages, and is deleted at the sign-out.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class DraftsIT {

  @Test
  void a_booking_goes_on_after_the_session_ended(LiveServer server, Browser browser) {
    String day = FreeDays.next().toString();
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.fill("Title", "Kept in mind");
      owner.fill("Date", day);
      owner.fill("Time", "9 am");
      owner.press("1 hour");
      assertThat(owner.button("Remove reminder")).hasCount(1);
      owner.fill("Notes", "Two lines\nof notes");
      owner.forgetCookies();

      owner.press("Book appointment");
      owner.awaitAddress("**/login*");
      assertSaid(owner, "Your session has ended. Sign in to continue.");
      signInAgain(owner);

      assertSaid(owner, "What you had typed is back");
      assertThat(field(owner, "Title")).hasValue("Kept in mind");
      assertThat(field(owner, "Date")).hasValue(day);
      assertThat(field(owner, "Time")).hasValue("9 am");
      assertThat(field(owner, "Notes")).hasValue("Two lines\nof notes");
      assertThat(owner.button("Remove reminder")).hasCount(1);

      owner.press("Book appointment");
      owner.awaitAddress("**/appointments*");
      owner.open("/appointments?text=Kept+in+mind");
      assertThat(owner.item("Kept in mind")).containsText("09:00 – 10:00");
      owner.open("/appointments/new");
      assertThat(field(owner, "Title")).hasValue("");
      assertThat(owner.scriptErrors()).isEmpty();
    }
  }

  @Test
  void an_edit_goes_on_after_the_session_ended(LiveServer server, Browser browser) {
    String id = submit(server, "Before the edit");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/view?id=" + id);
      owner.press("Edit");
      owner.fill("Title", "After the edit");
      owner.forgetCookies();

      owner.press("Save");
      owner.awaitAddress("**/login*");
      signInAgain(owner);

      assertThat(owner.page()).hasURL(server.at("/appointments/view?id=" + id).toString());
      assertSaid(owner, "What you had typed is back");
      assertThat(field(owner, "Title")).hasValue("After the edit");
      owner.press("Save");
      assertThat(owner.page().locator("article h2")).hasText("After the edit");
    }
  }

  @Test
  void typed_text_is_back_after_a_visit_to_other_pages(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.fill("Title", "Left for a moment");
      owner.fill("Notes", "Two lines\nof notes");
      owner.follow("Settings");
      owner.fill("Name", "Half a name");
      owner.follow("Appointments");
      owner.press("New appointment");

      assertSaid(owner, "What you had typed is back");
      assertThat(field(owner, "Title")).hasValue("Left for a moment");
      assertThat(field(owner, "Notes")).hasValue("Two lines\nof notes");
      assertThat(owner.button("Start over")).isVisible();
      owner.follow("Settings");
      assertSaid(owner, "What you had typed is back");
      assertThat(field(owner, "Name")).hasValue("Half a name");
    }
  }

  @Test
  void a_draft_is_gone_once_its_owner_signs_out_or_starts_over(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.fill("Title", "Secret plan");
      owner.page().reload();
      assertThat(field(owner, "Title")).hasValue("Secret plan");

      owner.press("Start over");
      assertThat(field(owner, "Title")).hasValue("");
      owner.fill("Title", "Secret plan");
      owner.press("Sign out");
      owner.awaitAddress("**/login*");

      assertThat(owner.page().evaluate("JSON.stringify(sessionStorage)").toString())
          .doesNotContain("Secret plan");
    }
  }

  @Test
  void an_edited_appointment_is_shown_again_after_a_new_session(
      LiveServer server, Browser browser) {
    String id = submit(server, "Edited in an old session");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/view?id=" + id);
      owner.press("Edit");
      owner.fill("Title", "Typed before");
      Page other = owner.page().context().newPage();
      owner.page().context().clearCookies();
      other.navigate(server.at("/login").toString());
      other.getByLabel("Email").fill(LiveServer.OWNER);
      other
          .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
          .fill(LiveServer.PASSWORD);
      other.locator("#login\\:sign-in").click();
      other.waitForURL("**/appointments");

      owner.press("Save");

      owner.awaitAddress("**/appointments/view?id=" + id + "&notice=expired");
      assertThat(owner.page().locator("article h2")).hasText("Edited in an old session");
    }
  }

  @Test
  void a_version_that_was_saved_meanwhile_is_shown_beside_the_typed_one(
      LiveServer server, Browser browser) {
    String id = submit(server, "First version");
    try (Visitor owner = new Visitor(browser, server);
        Visitor elsewhere = new Visitor(browser, server)) {
      for (Visitor visitor : new Visitor[] {owner, elsewhere}) {
        visitor.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
        visitor.open("/appointments/view?id=" + id);
        visitor.press("Edit");
      }
      elsewhere.fill("Title", "Version from elsewhere");
      elsewhere.press("Save");
      assertThat(elsewhere.page().locator("article h2")).hasText("Version from elsewhere");
      owner.fill("Title", "Version typed here");

      owner.press("Save");
      assertSaid(owner, "your version is not saved yet");
      assertThat(owner.page().locator("article h2")).hasText("Version from elsewhere");
      assertThat(owner.page().locator(".other-facts")).containsText("Version from elsewhere");
      assertThat(owner.page().locator("#other-version")).isFocused();
      assertThat(field(owner, "Title")).hasValue("Version typed here");

      owner.press("Save");
      assertThat(owner.page().locator("article h2")).hasText("Version typed here");
    }
  }
}
