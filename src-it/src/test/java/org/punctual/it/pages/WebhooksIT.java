package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.EndpointSteps.createEndpoint;
import static org.punctual.it.pages.EndpointSteps.endpoint;
import static org.punctual.it.pages.EndpointSteps.message;
import static org.punctual.it.pages.EndpointSteps.newcomer;
import static org.punctual.it.pages.EndpointSteps.secret;
import static org.punctual.it.pages.EndpointSteps.test;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.Receiver.Received;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;

/** An owner registers, rotates and deletes endpoints. */
@ExtendWith({SharedBrowser.class, ReceivingServer.Shared.class})
class WebhooksIT {

  @Test
  void the_secret_is_shown_once_and_signs_a_test_event(ReceivingServer site, Browser browser) {
    String url = site.receiver().url("/first");
    try (Visitor owner = newcomer("first", site, browser)) {
      assertThat(owner.page().getByText("No endpoints yet")).isVisible();
      String secret = createEndpoint(owner, url);
      assertThat(owner.page().locator("#secret")).isFocused();
      assertThat(owner.page().locator("#secret")).containsText("Standard Webhooks");
      assertThat(endpoint(owner, url)).containsText("reminder.due");
      assertThat(endpoint(owner, url)).containsText("Nothing has been sent yet");
      assertOpenToEveryone(owner);

      test(owner, url);

      assertThat(owner.page().getByText("A test event is on its way")).isVisible();
      assertThat(message(owner)).containsText("Delivered · HTTP 204");
      Received received = site.receiver().await("/first", 1);
      assertThat(received.signatures()).hasSize(1);
      assertThat(received.isSignedBy(secret)).isTrue();
      assertThat(received.body()).contains("\"type\":\"test\"");
      assertThat(message(owner)).containsText(received.id());
      assertOpenToEveryone(owner);

      owner.page().reload();
      assertThat(endpoint(owner, url)).isVisible();
      assertThat(owner.page().getByText(secret)).hasCount(0);
    }
  }

  @Test
  void the_longest_address_leaves_room_on_a_phone(ReceivingServer site, Browser browser) {
    String address = site.receiver().url("/long/");
    String url = address + "a".repeat(2_000 - address.length());
    try (Visitor owner = newcomer("long", site, browser)) {
      createEndpoint(owner, url);
      owner.page().setViewportSize(320, 640);
      owner.buttonIn(endpoint(owner, url), "Rotate secret").click();
      Locator dialog = owner.dialog("Rotate this secret?");
      assertThat(dialog.getByText("The endpoint gets a new secret")).isInViewport();
      owner.buttonIn(dialog, "Rotate secret").click();

      Locator message = owner.page().getByText("Rotated: ");
      assertThat(message).isInViewport();
      assertThat(message.boundingBox().height).isLessThan(320);
      assertThat(owner.page().locator("#secret")).isInViewport();
    }
  }

  @Test
  void after_a_rotation_both_secrets_sign(ReceivingServer site, Browser browser) {
    String url = site.receiver().url("/rotating");
    try (Visitor owner = newcomer("rotating", site, browser)) {
      String old = createEndpoint(owner, url);
      owner.buttonIn(endpoint(owner, url), "Rotate secret").click();
      Locator dialog = owner.dialog("Rotate this secret?");
      assertThat(dialog).containsText(url);
      assertOpenToEveryone(owner, dialog);
      owner.buttonIn(dialog, "Rotate secret").dblclick();

      assertThat(owner.page().getByText("Rotated: ")).isVisible();
      assertThat(owner.page().locator("#secret")).isFocused();
      String fresh = secret(owner);
      assertThat(fresh).isNotEqualTo(old);
      assertThat(endpoint(owner, url)).containsText("signs as well until");
      test(owner, url);
      Received received = site.receiver().await("/rotating", 1);
      assertThat(received.signatures()).hasSize(2);
      assertThat(received.isSignedBy(fresh)).isTrue();
      assertThat(received.isSignedBy(old)).isTrue();
    }
  }

  @Test
  void a_deleted_endpoint_is_gone_in_every_window(ReceivingServer site, Browser browser) {
    String url = site.receiver().url("/deleted");
    try (Visitor owner = newcomer("deleted", site, browser);
        Visitor elsewhere = new Visitor(browser, site.server());
        Visitor third = new Visitor(browser, site.server())) {
      createEndpoint(owner, url);
      elsewhere.comeSignedIn("deleted@punctual.example", Journeys.PASSWORD);
      elsewhere.open("/webhooks");
      third.comeSignedIn("deleted@punctual.example", Journeys.PASSWORD);
      third.open("/webhooks");

      owner.buttonIn(endpoint(owner, url), "Delete endpoint").click();
      Locator dialog = owner.dialog("Delete this endpoint?");
      assertThat(dialog).containsText("Its deliveries are deleted as well");
      assertThat(owner.buttonIn(dialog, "Keep endpoint")).isFocused();
      assertOpenToEveryone(owner, dialog);
      owner.buttonIn(dialog, "Delete endpoint").click();

      assertThat(owner.page().getByText("Deleted: " + url)).isVisible();
      assertThat(endpoint(owner, url)).hasCount(0);
      assertThat(owner.page().locator("#secret")).hasCount(0);
      test(elsewhere, url);
      assertThat(elsewhere.page().getByText("This endpoint no longer exists")).isVisible();
      assertThat(endpoint(elsewhere, url)).hasCount(0);
      third.buttonIn(endpoint(third, url), "Rotate secret").click();
      assertThat(third.page().getByText("This endpoint no longer exists")).isVisible();
      assertThat(endpoint(third, url)).hasCount(0);
    }
  }

  @Test
  void faults_are_shown_at_their_fields_and_the_typed_address_stays(
      ReceivingServer site, Browser browser) {
    try (Visitor owner = newcomer("faulty", site, browser)) {
      owner.press("New endpoint");
      String withoutTls = site.receiver().url("/hook").replace("https:", "http:");
      owner.fill("URL", withoutTls);
      for (Locator tick : owner.page().getByRole(AriaRole.CHECKBOX).all()) {
        tick.uncheck();
      }
      owner.press("Create endpoint");

      Locator dialog = owner.dialog("New endpoint");
      assertThat(dialog).containsText("Type an address that begins with https://.");
      assertThat(dialog).containsText("Choose at least one event.");
      assertThat(owner.page().getByLabel("URL")).hasValue(withoutTls);
      assertThat(owner.page().getByLabel("URL")).isFocused();
      owner.fill("URL", "https://10.0.0.1/hook");
      dialog.getByLabel("appointment.moved").check();
      owner.press("Create endpoint");
      assertThat(dialog).containsText("10.0.0.1 is a private or reserved address.");

      owner.fill("URL", "https://crm.example.org/hook");
      owner.button("Create endpoint").dblclick();
      assertThat(endpoint(owner, "https://crm.example.org/hook")).hasCount(1);
      assertThat(endpoint(owner, "crm.example").locator(".chip"))
          .hasText(new String[] {"appointment.moved"});
    }
  }
}
