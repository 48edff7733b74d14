package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** An owner without a mouse can book, check and cancel. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class KeyboardIT {

  private static final int ONCE_ROUND_AND_MORE = 8;
  private static final GetByLabelOptions EXACTLY = new GetByLabelOptions().setExact(true);

  @Test
  void an_hour_is_booked_and_its_dialog_left_by_keys_alone(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);

      book(owner, "By keys", FreeDays.next().toString(), "10:00");
      Locator booked = owner.item("By keys");
      assertThat(booked).containsText("Confirmed");
      assertThat(booked.getByRole(AriaRole.LINK)).isFocused();

      Locator cancel = owner.buttonIn(booked, "Cancel");
      press(owner, cancel, "Enter");
      Locator dialog = owner.dialog("Cancel appointment?");
      assertThat(dialog.getByLabel("Reason")).isFocused();
      assertStaysWithin(owner, dialog);

      owner.page().keyboard().press("Escape");
      assertThat(dialog).isHidden();
      assertThat(cancel).isFocused();
      assertThat(booked).containsText("Confirmed");
      assertThat(owner.scriptErrors()).isEmpty();
    }
  }

  @Test
  void enter_in_a_field_books_with_the_reminders_that_were_asked_for(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      type(owner, "Title", "Booked by Enter");
      owner.page().keyboard().press("Enter");
      assertThat(owner.page().locator("[id='booking:time-fault']")).hasText("Enter a time.");
      assertThat(owner.button("Remove reminder")).hasCount(0);

      type(owner, "Date", FreeDays.next().toString());
      type(owner, "Time", "10:00");
      owner.page().keyboard().press("Enter");

      owner.awaitAddress("**/appointments");
      assertThat(owner.item("Booked by Enter")).containsText("10:00");
      assertThat(owner.item("Booked by Enter")).not().containsText("reminder");
    }
  }

  @Test
  void a_cancellation_by_keys_is_confirmed(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      book(owner, "Given up", FreeDays.next().toString(), "10:00");

      press(owner, owner.buttonIn(owner.item("Given up"), "Cancel"), "Enter");
      Locator dialog = owner.dialog("Cancel appointment?");
      assertThat(dialog.getByLabel("Reason")).isFocused();
      owner.page().keyboard().type("Ill");
      press(owner, owner.button("Cancel appointment"), "Space");

      assertThat(dialog).isHidden();
      assertThat(owner.page().getByText("Canceled: Given up, ")).isVisible();
    }
  }

  /** A panel that stays open covers the form, and keeps the focus within itself. */
  @ParameterizedTest
  @CsvSource({"/appointments/new, :date", "/usage, :from"})
  void a_picked_day_closes_the_panel_and_leaves_the_focus_in_its_field(
      String address, String id, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open(address);
      Locator picker = owner.page().locator("[id$='" + id + "']:has(button)");
      Locator panel = owner.page().locator(".p-datepicker-panel:visible");

      press(owner, picker.locator("button"), "Enter");
      assertThat(panel.locator("a:focus")).hasCount(1);
      owner.page().keyboard().press("Enter");

      assertThat(panel).hasCount(0);
      assertThat(picker.locator("input")).isFocused();
      assertThat(picker.locator("input")).hasValue(Pattern.compile("20\\d\\d-\\d\\d-\\d\\d"));
      assertThat(owner.scriptErrors()).isEmpty();
    }
  }

  private static void book(Visitor owner, String title, String date, String time) {
    press(owner, owner.button("New appointment"), "Enter");
    owner.awaitAddress("**/appointments/new");
    type(owner, "Title", title);
    type(owner, "Date", date);
    type(owner, "Time", time);
    press(owner, owner.button("1 hour"), "Space");
    assertThat(owner.button("Remove reminder")).isVisible();
    press(owner, owner.button("Book appointment"), "Enter");
    owner.awaitAddress("**/appointments");
  }

  private static void type(Visitor owner, String label, String text) {
    owner.tabTo(owner.page().getByLabel(label, EXACTLY));
    Keyboard keyboard = owner.page().keyboard();
    keyboard.press("ControlOrMeta+a");
    keyboard.type(text);
  }

  private static void press(Visitor owner, Locator button, String key) {
    owner.tabTo(button);
    owner.page().keyboard().press(key);
  }

  private static void assertStaysWithin(Visitor owner, Locator dialog) {
    for (int i = 0; i < ONCE_ROUND_AND_MORE; i++) {
      owner.page().keyboard().press("Tab");
      assertThat(owner.hasFocus(dialog)).isTrue();
    }
  }
}
