package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.EndpointSteps.createEndpoint;
import static org.punctual.it.pages.EndpointSteps.newcomer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Receiver.Received;
import org.punctual.it.live.Receiver.Reply;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;
import org.punctual.it.live.WholeMinute;

/** A due reminder reaches an endpoint, and its history shows each attempt. */
@ExtendWith({SharedBrowser.class, ReceivingServer.Shared.class})
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class WebhookRemindersIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void a_due_reminder_arrives_as_the_api_shows_its_appointment(
      ReceivingServer site, Browser browser) {
    String path = "/reminded";
    site.receiver().answer(path, Reply.ACCEPTED, Reply.busyFor(Duration.ofSeconds(15)));
    try (Visitor owner = newcomer("reminded", site, browser)) {
      createEndpoint(owner, site.receiver().url(path));
      Partner partner = new Partner(site.server(), Journeys.makeKey(owner, "CRM"));
      Instant start = WholeMinute.after(Duration.ofMinutes(60).plusSeconds(5));
      JsonObject submitted = partner.submit("Zahnärztin 🦷", start, 60).json();
      Waiting.until(
          PATIENCE, () -> site.receiver().at(path).size() >= 2, () -> "the reminder did not come");
      owner.open("/appointments");
      assertThat(owner.item("Zahnärztin")).containsText("1 reminder, being sent");
      site.receiver().await(path, 3);

      List<Received> messages = site.receiver().at(path);
      assertThat(messages.get(2).id()).isEqualTo(messages.get(1).id());
      assertThat(typeOf(messages.get(0))).isEqualTo("appointment.submitted");
      assertThat(typeOf(messages.get(1))).isEqualTo("reminder.due");
      JsonObject data = json(messages.get(2)).getJsonObject("data");
      assertThat(data.getJsonObject("reminder").getString("id"))
          .isEqualTo(submitted.getJsonArray("reminders").getJsonObject(0).getString("id"));
      assertThat(data.getJsonObject("appointment"))
          .isEqualTo(Json.createObjectBuilder(submitted).remove("reminders").build());

      Locator card = awaitCard(owner);
      card.getByText("3 attempts").click();
      assertThat(card).containsText("Webhook, attempt 1");
      assertThat(card).containsText("localhost: HTTP 503");
      assertThat(card).containsText("Webhook, attempt 2");
      assertThat(card).containsText("localhost: HTTP 204");
      assertThat(partner.reminderOf(submitted.getString("id")).getString("status"))
          .isEqualTo("sent");
    }
  }

  private static Locator awaitCard(Visitor owner) {
    Locator card = owner.page().locator(".notification");
    Waiting.until(
        PATIENCE,
        () -> {
          owner.open("/notifications");
          return card.count() == 1 && card.innerText().contains("Webhook: sent");
        },
        () -> "there is only " + owner.page().locator("main").innerText());
    return card;
  }

  private static String typeOf(Received message) {
    return json(message).getString("type");
  }

  private static JsonObject json(Received message) {
    return Json.createReader(new StringReader(message.body())).readObject();
  }
}
