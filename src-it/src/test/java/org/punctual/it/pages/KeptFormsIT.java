package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.TypedTextSteps.assertSaid;
import static org.punctual.it.pages.TypedTextSteps.field;
import static org.punctual.it.pages.TypedTextSteps.signInAgain;
import static org.punctual.it.pages.TypedTextSteps.submit;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * Text in dialogs and settings that is typed and not yet sent is kept as drafts of bookings are.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class KeptFormsIT {

  @Test
  void a_dialog_goes_on_after_the_session_ended(LiveServer server, Browser browser) {
    submit(server, "To be moved");
    String day = FreeDays.next().toString();
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments?text=To+be+moved");
      owner.buttonIn(owner.item("To be moved"), "Move").click();
      owner.fill("Date", day);
      owner.fill("Time", "7:15");
      owner.forgetCookies();

      owner.press("Move appointment");
      owner.awaitAddress("**/login*");
      assertSaid(owner, "Your session has ended. Sign in to continue.");
      signInAgain(owner);

      assertSaid(owner, "What you had typed is back");
      assertThat(field(owner, "Date")).hasValue(day);
      assertThat(field(owner, "Time")).hasValue("7:15");
      owner.press("Move appointment");
      assertThat(owner.item("To be moved")).containsText("07:15 – 08:15");
      assertSaid(owner, "Moved: To be moved");
      assertThat(owner.page().getByText("What you had typed is back")).hasCount(0);
      owner.page().reload();
      assertThat(owner.dialog("Move appointment")).isHidden();
    }
  }

  @Test
  void reason_new_key_and_profile_outlive_a_reload(LiveServer server, Browser browser) {
    submit(server, "To be canceled");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments?text=To+be+canceled");
      owner.buttonIn(owner.item("To be canceled"), "Cancel").click();
      owner.fill("Reason", "Two words");
      owner.page().reload();
      assertThat(field(owner, "Reason")).hasValue("Two words");
      assertThat(owner.dialog("Cancel appointment?")).containsText("To be canceled");
      owner.press("Keep appointment");

      owner.open("/keys");
      owner.press("New key");
      owner.fill("Name", "Half a key");
      owner.page().getByLabel("appointments:write").check();
      owner.page().reload();
      assertThat(field(owner, "Name")).hasValue("Half a key");
      assertThat(owner.page().getByLabel("appointments:write")).isChecked();
      field(owner, "Name").press("End");
      owner.page().keyboard().type(" that nobody needs");
      owner.page().keyboard().press("Escape");
      assertThat(field(owner, "Name")).isHidden();
      owner.page().reload();
      assertThat(field(owner, "Name")).isHidden();

      owner.open("/settings");
      owner.fill("Name", "Half a name");
      owner.fill("New password", "never to be kept anywhere");
      owner.page().reload();
      assertThat(field(owner, "Name")).hasValue("Half a name");
      assertSaid(owner, "What you had typed is back");
      owner.fill("Name", "");
      owner.press("Save");
      assertThat(owner.page().getByText("Enter your name.")).isVisible();
      assertThat(owner.page().getByText("What you had typed is back")).hasCount(0);
      assertThat(owner.page().evaluate("JSON.stringify(sessionStorage)").toString())
          .doesNotContain("never to be kept anywhere");
    }
  }
}
