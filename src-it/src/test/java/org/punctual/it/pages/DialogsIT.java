package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** Every dialog is as accessible as the page below it. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class DialogsIT {

  /** Notes which element has the focus in the very moment in which a dialog is shown. */
  private static final String NOTES_FOCUS_WHEN_SHOWN =
      """
      () => {
        const dialog = document.getElementById("moveDialog");
        new MutationObserver(() => {
          if (dialog.getAttribute("aria-hidden") === "false" && !document.body.dataset.focused) {
            document.body.dataset.focused = document.activeElement.id || "none";
          }
        }).observe(dialog, { attributes: true });
      }\
      """;

  @Test
  void the_dialog_that_cancels_is_accessible(LiveServer server, Browser browser) {
    openOn(
        new Visitor(browser, server),
        "/appointments/view?id=" + submitted(server),
        "Cancel",
        "Cancel appointment?");
  }

  @Test
  void the_dialog_that_moves_is_accessible(LiveServer server, Browser browser) {
    openOn(
        new Visitor(browser, server),
        "/appointments/view?id=" + submitted(server),
        "Move",
        "Move appointment");
  }

  @Test
  void the_dialog_that_makes_a_key_is_accessible(LiveServer server, Browser browser) {
    openOn(new Visitor(browser, server), "/keys", "New key", "New key");
  }

  @Test
  void the_dialog_that_rotates_a_key_is_accessible(LiveServer server, Browser browser) {
    openOn(new Visitor(browser, server), "/keys", "Rotate", "Rotate this key?");
  }

  @Test
  void the_dialog_that_revokes_a_key_is_accessible(LiveServer server, Browser browser) {
    openOn(new Visitor(browser, server), "/keys", "Revoke", "Revoke this key?");
  }

  @Test
  void a_dialog_has_the_focus_as_soon_as_it_is_shown(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/view?id=" + submitted(server));
      owner.page().evaluate(NOTES_FOCUS_WHEN_SHOWN);

      owner.button("Move").click();

      assertThat(owner.dialog("Move appointment")).isVisible();
      assertThat(owner.page().locator("body")).hasAttribute("data-focused", "moving:date_input");
    }
  }

  @Test
  void the_dialog_that_makes_an_endpoint_is_accessible(LiveServer server, Browser browser) {
    openOn(new Visitor(browser, server), "/webhooks", "New endpoint", "New endpoint");
  }

  @Test
  void the_dialog_that_creates_an_account_is_accessible(LiveServer server, Browser browser) {
    openOn(new Visitor(browser, server), "/admin", "Create account", "Create account");
  }

  private static void openOn(Visitor owner, String path, String button, String title) {
    try (owner) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open(path);
      owner.button(button).first().click();

      Locator dialog = owner.dialog(title);
      assertThat(dialog).isVisible();
      assertOpenToEveryone(owner, dialog);
    }
  }

  private static String submitted(LiveServer server) {
    return Partner.of(server).submit("Viewing", FreeDays.noon(), 60).json().getString("id");
  }
}
