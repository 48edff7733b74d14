package org.punctual.it.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** A choice that the page does not offer is refused like any other wrong input. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class MadeUpChoicesIT {

  private static final String MADE_UP = "made:up";
  private static final String NAME = "https://made.example/up";
  private static final String CLEAR = "Choose among the entries that this page offers.";

  @ParameterizedTest
  @CsvSource({"/keys, New key, Create key", "/webhooks, New endpoint, Create endpoint"})
  void in_a_dialog_are_refused(
      String path, String title, String sending, LiveServer server, Browser browser)
      throws IOException {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open(path);
      owner.button(title).first().click();
      Locator dialog = owner.dialog(title);
      assertThat(dialog).isVisible();

      dialog.locator("input[type=text], input[type=url]").first().fill(NAME);
      choose(dialog.locator("input[type=checkbox]").first(), MADE_UP);
      Response answer =
          owner
              .page()
              .waitForResponse(
                  one -> one.request().method().equals("POST"),
                  () -> owner.buttonIn(dialog, sending).click());

      assertThat(answer.status()).isEqualTo(200);
      assertThat(dialog).isVisible();
      assertThat(dialog.getByText(CLEAR)).isVisible();
      owner.open(path);
      assertThat(owner.page().getByText(NAME)).hasCount(0);
      assertNothingIsLogged(server);
    }
  }

  /** Without scripts, the form is sent with a full page load. */
  @ParameterizedTest
  @CsvSource({"/keys, New key, key", "/webhooks, New endpoint, endpoint"})
  void without_scripts_are_refused(
      String path, String title, String form, LiveServer server, Browser browser)
      throws IOException {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open(path);
      Locator sent = owner.page().locator("form#" + form);
      choose(sent.locator("input[type=checkbox]").first(), MADE_UP);
      Response answer =
          owner
              .page()
              .waitForResponse(
                  one -> one.request().method().equals("POST"),
                  () -> sent.evaluate("form => HTMLFormElement.prototype.submit.call(form)"));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(owner.button(title).first()).isVisible();
      assertThat(owner.page().content()).contains(CLEAR);
      assertNothingIsLogged(server);
    }
  }

  @ParameterizedTest
  @CsvSource({"Time zone", "Language"})
  void on_the_settings_page_are_refused(String label, LiveServer server, Browser browser)
      throws IOException {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/settings");
      Locator field = owner.page().getByLabel(label).first();

      choose(field, MADE_UP);
      owner.press("Save");

      assertThat(owner.page().getByText(CLEAR)).isVisible();
      assertNothingIsLogged(server);
    }
  }

  /** An entry without a value, which no list has, is no choice either. */
  @ParameterizedTest
  @ValueSource(strings = {MADE_UP, ""})
  void in_the_dialog_of_a_rotation_are_refused(String made, LiveServer server, Browser browser)
      throws IOException {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/keys");
      owner.button("Rotate").first().click();
      Locator dialog = owner.dialog("Rotate this key?");
      choose(dialog.locator("select"), made);
      owner.buttonIn(dialog, "Rotate").click();

      assertThat(dialog.getByText(CLEAR)).isVisible();
      assertNothingIsLogged(server);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MADE_UP, ""})
  void in_the_row_of_a_reminder_are_refused(String made, LiveServer server, Browser browser)
      throws IOException {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.press("1 hour");
      Locator unit = owner.page().getByLabel("Unit");
      assertThat(unit).isVisible();
      choose(unit, made);
      owner.press("Book appointment");

      assertThat(owner.page().locator(".row").getByText(CLEAR)).isVisible();
      assertNothingIsLogged(server);
    }
  }

  private static void assertNothingIsLogged(LiveServer server) throws IOException {
    assertThat(server.log().lines())
        .filteredOn(line -> line.contains("NullPointerException") || line.contains("SRVE0777E"))
        // An Authorization header of another test, which Liberty fails to read.
        .allMatch(line -> line.contains("basicAuthHeader"));
  }

  /** Gives a box, or the chosen entry of a list, a value that the page does not offer. */
  private static void choose(Locator field, String made) {
    field.evaluate(
        """
        (field, value) => {
          if (field.tagName === "SELECT") {
            field.options[field.selectedIndex].value = value;
          } else {
            field.value = value;
          }
        }\
        """,
        made);
  }
}
