package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.EndpointSteps.createEndpoint;
import static org.punctual.it.pages.EndpointSteps.endpoint;
import static org.punctual.it.pages.EndpointSteps.message;
import static org.punctual.it.pages.EndpointSteps.newcomer;
import static org.punctual.it.pages.EndpointSteps.test;

import com.microsoft.playwright.Browser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Receiver.Received;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;

/** Each change of an appointment is an event that shows the appointment as the API shows it. */
@ExtendWith({SharedBrowser.class, ReceivingServer.Shared.class})
class WebhookEventsIT {

  private static final String PATH = "/api/v1/appointments";
  private static final List<Integer> REDIRECTIONS = List.of(301, 302, 303, 307, 308);
  private static final Duration RECENTLY = Duration.ofMinutes(2);

  @Test
  void every_change_is_an_event_of_its_own(ReceivingServer site, Browser browser) {
    try (Visitor owner = newcomer("events", site, browser)) {
      String secret = createEndpoint(owner, site.receiver().url("/events"));
      Partner partner = new Partner(site.server(), Journeys.makeKey(owner, "CRM"));
      Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));

      JsonObject submitted = partner.submit("Zahnärztin 🦷", start).json();
      String path = PATH + "/" + submitted.getString("id");
      assertEvent("appointment.submitted", submitted, site.receiver().await("/events", 1));

      owner.open("/appointments");
      owner.buttonIn(owner.item("Zahnärztin"), "Confirm").click();
      Received confirmed = site.receiver().await("/events", 2);
      assertEvent("appointment.confirmed", partner.get(path).json(), confirmed);

      String later = start.plus(Duration.ofHours(2)).toString();
      JsonObject moved = partner.patch(path, "{\"start\":\"" + later + "\"}").json();
      assertEvent("appointment.moved", moved, site.receiver().await("/events", 3));

      JsonObject canceled = partner.post(path + "/cancel", "{\"reason\":\"Ill\"}").json();
      assertEvent("appointment.canceled", canceled, site.receiver().await("/events", 4));

      List<Received> all = site.receiver().at("/events");
      assertThat(all).hasSize(4).allMatch(message -> message.isSignedBy(secret));
      assertThat(all).extracting(Received::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_redirection_is_a_failure_and_is_not_followed(ReceivingServer site, Browser browser) {
    try (Visitor owner = newcomer("redirected", site, browser)) {
      for (int status : REDIRECTIONS) {
        site.receiver().answer("/redirected/" + status, status);
        createEndpoint(owner, site.receiver().url("/redirected/" + status));
        test(owner, site.receiver().url("/redirected/" + status));
      }

      assertThat(message(owner)).containsText("Delivered · HTTP 204");
      message(owner).getByText("2 attempts").click();
      assertThat(message(owner).locator("ol li").first()).containsText("HTTP 308");
      for (int status : REDIRECTIONS) {
        site.receiver().await("/redirected/" + status, 2);
        assertThat(site.receiver().followed("/redirected/" + status)).isEmpty();
      }
    }
  }

  @Test
  void an_owner_has_at_most_five_endpoints(ReceivingServer site, Browser browser) {
    try (Visitor owner = newcomer("collecting", site, browser)) {
      for (int number = 1; number <= 5; number++) {
        createEndpoint(owner, site.receiver().url("/collected/" + number));
      }
      assertThat(owner.page().locator("li.key")).hasCount(5);
      owner.press("New endpoint");
      owner.fill("URL", site.receiver().url("/collected/6"));
      owner.press("Create endpoint");
      assertThat(owner.dialog("New endpoint")).containsText("You already have 5 endpoints");
      owner.page().reload();
      assertThat(endpoint(owner, "/collected/6")).hasCount(0);
    }
  }

  private static void assertEvent(String type, JsonObject shown, Received message) {
    JsonObject event = Json.createReader(new StringReader(message.body())).readObject();
    assertThat(event.getString("type")).isEqualTo(type);
    assertThat(event.getJsonObject("data").getJsonObject("appointment"))
        .isEqualTo(Json.createObjectBuilder(shown).remove("reminders").build());
    Instant sent =
        Instant.ofEpochSecond(
            message.headers().firstValueAsLong("webhook-timestamp").orElseThrow());
    assertThat(Duration.between(sent, Instant.now())).isLessThan(RECENTLY);
    assertThat(Duration.between(Instant.parse(event.getString("timestamp")), Instant.now()))
        .isLessThan(RECENTLY);
  }
}
