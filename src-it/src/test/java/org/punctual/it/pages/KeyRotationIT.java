package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/** A partner changes to the successor of its key without a refused call. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class KeyRotationIT {

  private static final String ME = "/api/v1/me";
  private static final String ALL = "/api/v1/appointments";
  private static final Instant NOON = FreeDays.noon();

  @Test
  void both_keys_work_until_the_owner_ends_the_old_key(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser)) {
      Partner before = new Partner(server, Journeys.makeKey(owner, "Both keys"));
      Partner after = new Partner(server, rotated(owner, "Both keys", "1 hour"));

      String end = before.get(ME).json().getJsonObject("key").getString("expiresAt");
      assertThat(Duration.between(Instant.now(), Instant.parse(end)))
          .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
      assertThat(after.get(ME).json().getJsonObject("key").isNull("expiresAt")).isTrue();
      assertThat(after.get(ME).json().getJsonObject("key").getString("name"))
          .isEqualTo("Both keys");

      Locator old = key(owner, "Both keys").last();
      owner.buttonIn(old, "Revoke").click();
      owner.buttonIn(owner.dialog("Revoke this key?"), "Revoke").click();
      assertThat(old).containsText("Revoked");
      Waiting.until(
          Duration.ofSeconds(1),
          () -> before.get(ME).outcome().equals("401 unauthorized"),
          () -> "the old key still works");
      assertThat(after.get(ME).outcome()).isEqualTo("200");
      assertThat(key(owner, "Both keys").first()).not().containsText("Revoked");
    }
  }

  @Test
  void the_successor_counts_as_the_same_key(Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser)) {
      Partner before = new Partner(server, Journeys.makeKey(owner, "Same key"));
      String name = UUID.randomUUID().toString();
      Answer first = submit(before, name);
      Partner after = new Partner(server, rotated(owner, "Same key", "7 days"));

      Answer again = submit(after, name);
      assertThat(again.header("Idempotent-Replayed")).contains("true");
      assertThat(again.body()).isEqualTo(first.body());
      String another = UUID.randomUUID().toString();
      assertThat(submit(after, another).complaints()).contains("/externalId duplicate-external-id");

      String path = ALL + "/" + first.json().getString("id");
      assertThat(RawCall.by(after, "PATCH", path).json("{\"title\":\"Changed\"}").send().outcome())
          .isEqualTo("200");
      assertThat(after.post(path + "/cancel", "{}").json().getString("status"))
          .isEqualTo("canceled");
    }
  }

  @Test
  void the_page_shows_the_secret_once_and_until_when_the_old_key_is_valid(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser)) {
      Journeys.makeKey(owner, "Shown once");
      rotated(owner, "Shown once", "30 days");

      assertThat(owner.page().locator("#secret")).isFocused();
      assertThat(owner.page().getByText("Rotated: ")).isVisible();
      assertThat(owner.page().locator("#secret .terminal")).containsText("curl -X POST");
      Locator successor = key(owner, "Shown once").first();
      Locator old = key(owner, "Shown once").last();
      assertThat(successor).not().containsText("Replaced");
      assertThat(owner.buttonIn(successor, "Rotate")).isVisible();
      assertThat(old).containsText("Replaced, valid until ");
      assertThat(owner.buttonIn(old, "Rotate")).hasCount(0);
      assertThat(owner.buttonIn(old, "Revoke")).isVisible();
      assertOpenToEveryone(owner);

      owner.page().reload();
      assertThat(owner.page().locator("#secret")).hasCount(0);
      assertThat(key(owner, "Shown once").last()).containsText("Replaced, valid until ");
    }
  }

  @Test
  void a_double_click_makes_one_successor_and_leaves_its_secret_in_view(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser)) {
      Journeys.makeKey(owner, "Clicked twice");
      openRotation(owner, "Clicked twice");
      owner.buttonIn(owner.dialog("Rotate this key?"), "Rotate").dblclick();

      assertThat(key(owner, "Clicked twice")).hasCount(2);
      assertThat(owner.dialog("Rotate this key?")).isHidden();
      assertThat(owner.page().getByText("This key was replaced already")).hasCount(0);
      assertThat(new Partner(server, secret(owner)).get(ME).outcome()).isEqualTo("200");
      assertThat(owner.scriptErrors()).isEmpty();
    }
  }

  @Test
  void a_key_that_was_rotated_in_another_window_is_refused_and_no_secret_is_lost(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = signedIn(newcomer, server, browser);
        Visitor elsewhere = signedIn(newcomer, server, browser)) {
      Journeys.makeKey(owner, "Two windows");
      elsewhere.open("/keys");
      rotated(elsewhere, "Two windows", "1 day");

      openRotation(owner, "Two windows");
      owner.buttonIn(owner.dialog("Rotate this key?"), "Rotate").click();

      assertThat(owner.page().getByText("This key was replaced already")).isVisible();
      assertThat(key(owner, "Two windows")).hasCount(2);
      assertThat(key(owner, "Two windows").last()).containsText("Replaced, valid until ");
    }
  }

  private static Visitor signedIn(Newcomer newcomer, LiveServer server, Browser browser) {
    Visitor owner = new Visitor(browser, server);
    owner.signIn(newcomer.email(), Journeys.PASSWORD);
    return owner;
  }

  private static String rotated(Visitor owner, String name, String grace) {
    openRotation(owner, name);
    Locator dialog = owner.dialog("Rotate this key?");
    dialog.getByLabel("The old key works for").selectOption(grace);
    owner.buttonIn(dialog, "Rotate").click();
    assertThat(key(owner, name)).hasCount(2);
    return secret(owner);
  }

  private static void openRotation(Visitor owner, String name) {
    owner.buttonIn(key(owner, name).first(), "Rotate").click();
    Locator dialog = owner.dialog("Rotate this key?");
    assertThat(dialog).containsText(name);
    assertThat(dialog.getByLabel("The old key works for")).isFocused();
  }

  private static Locator key(Visitor owner, String name) {
    return owner.page().locator("li.key").filter(new Locator.FilterOptions().setHasText(name));
  }

  private static String secret(Visitor owner) {
    return owner.page().locator(".issued-secret").textContent().strip();
  }

  private static Answer submit(Partner partner, String idempotencyKey) {
    return RawCall.by(partner, "POST", ALL)
        .header("Idempotency-Key", idempotencyKey)
        .json("{\"title\":\"Once\",\"start\":\"%s\",\"externalId\":\"E-1\"}".formatted(NOON))
        .send();
  }
}
