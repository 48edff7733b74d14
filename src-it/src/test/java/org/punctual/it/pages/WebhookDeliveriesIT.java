package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.EndpointSteps.createEndpoint;
import static org.punctual.it.pages.EndpointSteps.endpoint;
import static org.punctual.it.pages.EndpointSteps.message;
import static org.punctual.it.pages.EndpointSteps.newcomer;
import static org.punctual.it.pages.EndpointSteps.test;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.ClockChange;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;

/** An owner sees what was sent to an endpoint, and sends it again. */
@ExtendWith({SharedBrowser.class, ReceivingServer.Shared.class})
class WebhookDeliveriesIT {

  private static final Pattern WAITING =
      Pattern.compile("Waiting until (\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d) · HTTP 503");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  @Test
  void a_failed_attempt_is_shown_and_is_repeated(ReceivingServer site, Browser browser) {
    site.receiver().answer("/failing", 500);
    try (Visitor owner = newcomer("failing", site, browser)) {
      createEndpoint(owner, site.receiver().url("/failing"));
      test(owner, site.receiver().url("/failing"));

      assertThat(message(owner)).containsText("Delivered · HTTP 204");
      message(owner).getByText("2 attempts").click();
      assertThat(message(owner).locator("ol li").first()).containsText("HTTP 500");
      assertThat(message(owner).locator("ol li").last()).containsText("HTTP 204");
      assertThat(site.receiver().await("/failing", 2).id())
          .isEqualTo(site.receiver().at("/failing").get(0).id());
      assertOpenToEveryone(owner);
    }
  }

  @Test
  void a_message_that_waits_says_until_when_and_can_not_be_replayed(
      ReceivingServer site, Browser browser) {
    String url = site.receiver().url("/busy");
    site.receiver().answer("/busy", 503);
    try (Visitor owner = newcomer("busy", site, browser)) {
      createEndpoint(owner, url);
      LocalDateTime asked = LocalDateTime.now(ClockChange.VIENNA);
      test(owner, url);

      assertThat(message(owner)).containsText(WAITING);
      assertThat(nextAttempt(owner))
          .as("an hour, as the endpoint asked")
          .isBetween(asked.plusMinutes(59), asked.plusMinutes(62));
      assertThat(message(owner)).containsText("1 attempt");
      assertThat(owner.buttonIn(message(owner), "Replay")).hasCount(0);
      test(owner, url);
      assertThat(owner.page().getByText("The last test event has not ended yet")).isVisible();
      assertThat(owner.page().locator(".message-sent")).hasCount(1);
    }
  }

  @Test
  void a_replay_has_the_same_identity(ReceivingServer site, Browser browser) {
    try (Visitor owner = newcomer("replaying", site, browser)) {
      createEndpoint(owner, site.receiver().url("/replaying"));
      test(owner, site.receiver().url("/replaying"));
      owner.buttonIn(message(owner), "Replay").dblclick();

      assertThat(owner.page().getByText("The message is being sent again")).isVisible();
      assertThat(message(owner)).containsText("2 attempts");
      assertThat(message(owner)).containsText("Delivered · HTTP 204");
      assertThat(endpoint(owner, "/replaying").locator(":focus")).hasCount(1);
      message(owner).getByText("2 attempts").click();
      assertThat(message(owner)).containsText("Replay 1, attempt 1");
      assertThat(site.receiver().await("/replaying", 2).id())
          .isEqualTo(site.receiver().at("/replaying").get(0).id());
      assertThat(site.receiver().at("/replaying")).hasSize(2);
    }
  }

  @Test
  void an_event_reaches_the_endpoints_that_take_it(ReceivingServer site, Browser browser) {
    try (Visitor owner = newcomer("two", site, browser)) {
      createEndpoint(owner, site.receiver().url("/two/all"));
      createEndpoint(owner, site.receiver().url("/two/none"), "appointment.confirmed");
      Journeys.book(owner, "Piano lesson", "2027-03-01", "10:00");
      owner.awaitAddress("**/appointments");
      assertThat(site.receiver().await("/two/all", 1).body())
          .contains("appointment.confirmed", "Piano lesson");

      owner.open("/webhooks");
      assertThat(endpoint(owner, "/two/all").locator(".message-sent"))
          .containsText("appointment.confirmed");
      owner.follow("Show deliveries");
      assertThat(endpoint(owner, "/two/none")).containsText("Nothing has been sent yet");
      test(owner, site.receiver().url("/two/none"));
      assertThat(endpoint(owner, "/two/none").locator(".message-sent"))
          .containsText("Delivered · HTTP 204");
      assertThat(site.receiver().at("/two/none")).hasSize(1);
      assertOpenToEveryone(owner);
    }
  }

  @Test
  void an_endpoint_that_is_gone_is_disabled_until_its_owner_enables_it(
      ReceivingServer site, Browser browser) {
    String url = site.receiver().url("/gone");
    site.receiver().answer("/gone", 410);
    try (Visitor owner = newcomer("gone", site, browser)) {
      createEndpoint(owner, url);
      test(owner, url);

      assertThat(message(owner)).containsText("Given up · HTTP 410");
      assertThat(endpoint(owner, url)).containsText("Disabled");
      assertOpenToEveryone(owner);
      test(owner, url);
      assertThat(owner.page().getByText("This endpoint is disabled. Press Enable first."))
          .isVisible();

      owner.buttonIn(endpoint(owner, url), "Enable").click();
      assertThat(owner.page().getByText("Enabled: " + url)).isVisible();
      assertThat(endpoint(owner, url)).not().containsText("Disabled");
      test(owner, url);
      assertThat(message(owner)).containsText("Delivered · HTTP 204");
    }
  }

  /** The time that the page shows, in the owner's zone. */
  private static LocalDateTime nextAttempt(Visitor owner) {
    Matcher waiting = WAITING.matcher(message(owner).innerText());
    assertThat(waiting.find()).isTrue();
    return LocalDateTime.parse(waiting.group(1), MOMENT);
  }
}
