package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** What is typed or ticked on a page stays while another action of the same page is carried out. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class TypedTextStaysIT {

  private static final String TYPED = "Typed and not saved yet";

  @Test
  void an_edit_stays_while_the_appointment_is_confirmed_and_moved(
      LiveServer server, Browser browser) {
    String id = submit(server, "Edited meanwhile");
    try (Visitor owner = new Visitor(browser, server)) {
      beginEdit(owner, id);

      owner.press("Confirm");
      assertThat(owner.page().locator("article .status")).hasText("Confirmed");
      assertTyped(owner);

      owner.press("Move");
      owner.fill("Date", "2020-01-01");
      owner.press("Move appointment");
      assertThat(owner.page().locator(".ui-message-error").first()).isVisible();
      owner.page().keyboard().press("Escape");
      assertTyped(owner);

      owner.press("Move");
      owner.fill("Date", FreeDays.next().toString());
      owner.fill("Time", "15:00");
      owner.press("Move appointment");
      assertThat(owner.page().locator("article")).containsText("15:00 – 16:00");
      assertTyped(owner);

      owner.page().reload();
      assertThat(owner.page().getByText("What you had typed is back")).isVisible();
      assertThat(notes(owner)).hasValue(TYPED);
    }
  }

  @Test
  void an_edit_is_saved_at_once_after_a_decision_on_the_same_page(
      LiveServer server, Browser browser) {
    String id = submit(server, "Edited and confirmed");
    try (Visitor owner = new Visitor(browser, server)) {
      beginEdit(owner, id);
      owner.press("Confirm");
      assertThat(owner.page().locator("article .status")).hasText("Confirmed");

      owner.press("Save");

      assertThat(owner.page().locator("article .notes")).hasText(TYPED);
      assertThat(notes(owner)).hasCount(0);
    }
  }

  @Test
  void an_edit_stays_when_a_cancellation_is_refused_and_ends_when_it_is_carried_out(
      LiveServer server, Browser browser) {
    String id = submit(server, "Edited and canceled");
    try (Visitor owner = new Visitor(browser, server)) {
      beginEdit(owner, id);

      owner.press("Cancel");
      owner.fill("Reason", "x".repeat(501));
      owner.press("Cancel appointment");
      assertThat(owner.page().locator(".ui-message-error").first()).isVisible();
      owner.press("Keep appointment");
      assertTyped(owner);

      owner.press("Cancel");
      assertThat(owner.page().getByLabel("Reason")).hasValue("");
      owner.press("Cancel appointment");
      assertThat(owner.page().locator("article .status")).hasText("Canceled");
      assertThat(notes(owner)).hasCount(0);
    }
  }

  @Test
  void a_reason_stays_when_the_appointment_changed_meanwhile(LiveServer server, Browser browser) {
    Partner partner = Partner.of(server);
    String id = partner.submit("Reasoned", FreeDays.noon()).json().getString("id");
    try (Visitor owner = new Visitor(browser, server);
        Visitor elsewhere = new Visitor(browser, server)) {
      for (Visitor visitor : new Visitor[] {owner, elsewhere}) {
        visitor.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
        visitor.open("/appointments/view?id=" + id);
      }
      owner.press("Cancel");
      owner.fill("Reason", "The flat is taken");
      elsewhere.press("Confirm");
      assertThat(elsewhere.page().locator("article .status")).hasText("Confirmed");

      owner.press("Cancel appointment");
      assertThat(owner.page().getByText("“Reasoned” has changed since it was shown")).isVisible();
      assertThat(owner.page().locator("article .status")).hasText("Confirmed");
      assertThat(owner.dialog("Cancel appointment?").getByLabel("Reason"))
          .hasValue("The flat is taken");

      owner.press("Cancel appointment");
      assertThat(owner.page().locator("article")).containsText("The flat is taken");
    }
  }

  @Test
  void a_tick_stays_while_another_request_is_decided(LiveServer server, Browser browser) {
    submit(server, "Ticked");
    submit(server, "Decided alone");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/requests");
      Locator tick = owner.item("Ticked").getByRole(AriaRole.CHECKBOX);
      tick.check();

      owner.buttonIn(owner.item("Decided alone"), "Cancel").click();
      owner.press("Cancel appointment");
      assertThat(owner.item("Decided alone").locator(".status")).hasText("Canceled");

      assertThat(tick).isChecked();
      assertThat(owner.page().locator(".selection-count")).containsText("1");
    }
  }

  @Test
  void a_dialog_that_was_closed_starts_without_the_abandoned_attempt(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/keys");
      owner.press("New key");
      Locator dialog = owner.dialog("New key");
      dialog.getByLabel("Name").fill("Abandoned");
      dialog.getByRole(AriaRole.CHECKBOX).first().uncheck();
      dialog.getByRole(AriaRole.CHECKBOX).last().uncheck();
      owner.press("Create key");
      Locator fault = owner.page().getByText("Choose at least one scope");
      assertThat(fault).isVisible();
      owner.page().keyboard().press("Escape");
      assertThat(dialog).isHidden();

      owner.press("New key");

      assertThat(dialog.getByLabel("Name")).hasValue("");
      assertThat(dialog.getByRole(AriaRole.CHECKBOX).first()).isChecked();
      assertThat(fault).hasCount(0);
      assertThat(dialog.locator(".ui-state-error")).hasCount(0);
    }
  }

  private static void beginEdit(Visitor owner, String id) {
    owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
    owner.open("/appointments/view?id=" + id);
    owner.press("Edit");
    assertThat(owner.page().getByLabel("Title")).isFocused();
    notes(owner).fill(TYPED);
  }

  /** The text is in the form, and in the draft that a reload or a new session puts back. */
  private static void assertTyped(Visitor owner) {
    assertThat(notes(owner)).hasValue(TYPED);
    owner
        .page()
        .waitForFunction(
            "typed => Object.values(sessionStorage).some(draft => draft.includes(typed))", TYPED);
  }

  private static Locator notes(Visitor owner) {
    return owner.page().getByLabel("Notes", new Page.GetByLabelOptions().setExact(true));
  }

  private static String submit(LiveServer server, String title) {
    return Partner.of(server).submit(title, FreeDays.noon()).json().getString("id");
  }
}
