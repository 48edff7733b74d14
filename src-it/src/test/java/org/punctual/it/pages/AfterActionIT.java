package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * After each action the page shows the new state, so that the next action works at once. No message
 * says that an appointment has changed since it was shown.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class AfterActionIT {

  @Test
  void a_card_of_the_list_shows_the_new_state(LiveServer server, Browser browser) {
    submit(server, "Boiler check");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments?status=all&text=Boiler+check");
      Locator card = owner.item("Boiler check");
      assertThat(card).containsText("Pending");
      assertButtons(card, "Confirm", "Move", "Cancel");

      owner.buttonIn(card, "Confirm").click();
      assertThat(card).containsText("Confirmed");
      assertButtons(card, "Move", "Cancel");

      String day = FreeDays.next().toString();
      move(owner, card, day, "15:00");
      assertThat(card).containsText("15:00 – 16:00");
      move(owner, card, day, "16:30");
      assertThat(card).containsText("16:30 – 17:30");
      assertThat(owner.page().locator(".day-date")).hasCount(1);

      cancel(owner, card, "Leak is gone");
      assertThat(card).containsText("Canceled");
      assertThat(card).containsText("Leak is gone");
      assertButtons(card);
      assertNothingChangedMeanwhile(owner);
    }
  }

  @Test
  void the_page_of_one_appointment_shows_the_new_state(LiveServer server, Browser browser) {
    String id = submit(server, "Viewing of a flat");
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/view?id=" + id);
      Locator card = owner.page().locator("article");

      owner.buttonIn(card, "Confirm").click();
      assertThat(card.locator(".status")).hasText("Confirmed");
      assertButtons(card, "Edit", "Move", "Cancel");

      edit(owner, card, "Viewing of a house");
      edit(owner, card, "Viewing of a castle");
      move(owner, card, FreeDays.next().toString(), "11:00");
      assertThat(card).containsText("11:00 – 12:00");
      assertButtons(card, "Edit", "Move", "Cancel");

      cancel(owner, card, "Too large");
      assertThat(card.locator(".status")).hasText("Canceled");
      assertThat(card).containsText("Too large");
      assertButtons(card);
      assertNothingChangedMeanwhile(owner);
    }
  }

  @Test
  void decided_requests_are_no_longer_among_the_waiting(
      Newcomer newcomer, LiveServer server, Browser browser) {
    newcomer.partner().submit("Chimney sweep", FreeDays.noon(), 60);
    newcomer.partner().submit("Piano tuner", FreeDays.noon(), 60);
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
      owner.open("/requests");
      Locator sweep = owner.item("Chimney sweep");
      Locator tuner = owner.item("Piano tuner");
      sweep.getByRole(AriaRole.CHECKBOX).check();
      tuner.getByRole(AriaRole.CHECKBOX).check();

      owner.press("Confirm selected");
      assertThat(sweep.locator(".status")).hasText("Confirmed");
      assertThat(tuner.locator(".status")).hasText("Confirmed");
      assertThat(sweep.getByRole(AriaRole.CHECKBOX)).hasCount(0);
      assertButtons(sweep, "Move", "Cancel");

      cancel(owner, sweep, "");
      assertThat(sweep.locator(".status")).hasText("Canceled");
      assertButtons(sweep);
      move(owner, tuner, FreeDays.next().toString(), "18:00");
      assertThat(tuner).containsText("18:00 – 19:00");
      assertNothingChangedMeanwhile(owner);
    }
  }

  @Test
  void a_new_key_is_listed_at_once_and_a_revoked_key_is_shown_as_revoked(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      for (String name : new String[] {"First of two", "Second of two"}) {
        Journeys.makeKey(owner, name);
        owner.page().keyboard().press("Escape");
        Locator key = owner.item(name);
        assertButtons(key, "Rotate", "Revoke");

        owner.buttonIn(key, "Revoke").click();
        owner.buttonIn(owner.dialog("Revoke this key?"), "Revoke").click();
        assertThat(key).containsText("Revoked");
        assertButtons(key);
      }
    }
  }

  @Test
  void the_header_shows_the_name_that_was_saved_and_a_reload_saves_nothing(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/settings");
      String before = owner.page().getByLabel("Name").inputValue();
      for (String name : new String[] {"Countess Ada", before}) {
        owner.fill("Name", name);
        owner.press("Save");

        assertThat(owner.page().locator(".me-name")).hasText(name);
        assertThat(owner.page().getByLabel("Name")).hasValue(name);
      }
      assertThat(owner.page().getByText("Saved.")).isVisible();
      owner.page().reload();
      assertThat(owner.page().getByText("Saved.")).hasCount(0);
    }
  }

  private static void move(Visitor owner, Locator card, String date, String time) {
    owner.buttonIn(card, "Move").click();
    Locator dialog = owner.dialog("Move appointment");
    assertThat(dialog).isVisible();
    field(dialog, "Date").fill(date);
    field(dialog, "Time").fill(time);
    owner.buttonIn(dialog, "Move appointment").click();
    assertThat(dialog).isHidden();
  }

  private static void cancel(Visitor owner, Locator card, String reason) {
    owner.buttonIn(card, "Cancel").click();
    Locator dialog = owner.dialog("Cancel appointment?");
    assertThat(dialog).isVisible();
    field(dialog, "Reason").fill(reason);
    owner.buttonIn(dialog, "Cancel appointment").click();
    assertThat(dialog).isHidden();
  }

  private static void edit(Visitor owner, Locator card, String title) {
    owner.buttonIn(card, "Edit").click();
    owner.fill("Title", title);
    owner.press("Save");
    assertThat(card.getByRole(AriaRole.HEADING).first()).hasText(title);
    assertThat(owner.page().getByLabel("Title")).hasCount(0);
  }

  private static Locator field(Locator dialog, String label) {
    return dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  /** Asserts that the card has exactly these buttons, in this order. */
  private static void assertButtons(Locator card, String... names) {
    assertThat(card.getByRole(AriaRole.BUTTON)).hasText(names);
  }

  private static void assertNothingChangedMeanwhile(Visitor owner) {
    assertThat(owner.page().getByText("changed since it was shown")).hasCount(0);
    assertThat(owner.scriptErrors()).isEmpty();
  }

  private static String submit(LiveServer server, String title) {
    return Partner.of(server).submit(title, FreeDays.noon()).json().getString("id");
  }
}
