package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailSink;
import org.punctual.it.live.MailTreatment;
import org.punctual.it.live.Metrics;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;
import org.punctual.it.live.WholeMinute;

/**
 * A reminder that a mail server refused is shown with the server's answer, and is sent again by a
 * button.
 */
@ExtendWith(SharedBrowser.class)
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class SendingAgainIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String TITLE = "Refused at first";
  private static final String RED = "rgb(163, 35, 26)";
  private static final String LATENESS = "punctual_delivery_lateness_seconds";

  @Test
  void it_arrives_under_another_id_and_its_history_shows_both_attempts(
      @TempDir Path home, Browser browser) {
    try (MailSink mailServer = MailSink.start();
        LiveServer server = LiveServer.start(home, settings(mailServer));
        Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      mailServer.treat(recipient -> MailTreatment.REFUSE);
      Partner partner = Partner.of(server);
      String id = submitWithReminderDueSoon(partner);
      JsonObject refused = partner.reminderOf(id);
      assertThatItsCardShowsTheFailure(owner);
      assertThatTheListShowsTheFailureInRed(owner);
      owner.open("/notifications");

      mailServer.treat(recipient -> MailTreatment.TAKE);
      owner.press("Send again");

      assertThat(owner.page().getByText("The reminder is being sent again")).isVisible();
      assertThat(owner.page().locator(".fate")).hasText("Sent");
      assertThat(owner.page().getByRole(AriaRole.LINK, named(TITLE))).isFocused();
      mailServer.await(1, PATIENCE);
      assertThat(mailServer.mails().get(0).round()).isEqualTo(refused.getString("id") + ".2");
      assertThatItsCardShowsTheSending(owner);
      assertThat(partner.reminderOf(id).get("dueAt")).isEqualTo(refused.get("dueAt"));
      assertThatEachDeliveryIsCounted(new Metrics(server));
    }
  }

  private static void assertThatItsCardShowsTheFailure(Visitor owner) {
    Locator card = awaitCard(owner, "Failed", "Mail: failed");
    assertThat(attempts(card).last()).isVisible();
    assertThatItShows(card, "Mail, attempt 1", "550 nobody here");
    assertOpenToEveryone(owner);
  }

  private static void assertThatTheListShowsTheFailureInRed(Visitor owner) {
    owner.open("/appointments");
    assertThat(owner.item(TITLE).getByText("1 failed")).hasCSS("color", RED);
  }

  private static void assertThatItsCardShowsTheSending(Visitor owner) {
    Locator card = awaitCard(owner, "Sent", "Mail: sent");
    assertThat(attempts(card).last()).not().isVisible();
    card.getByText("4 attempts").click();
    assertThat(attempts(card).last()).isVisible();
    assertThatItShows(card, "Mail, attempt 1", "550 nobody here");
    assertThatItShows(card, "Mail, round 2, attempt 1", "Accepted by localhost");
    assertOpenToEveryone(owner);
  }

  /** The owner's page took both rounds. The mail server refused the first. */
  private static void assertThatEachDeliveryIsCounted(Metrics metrics) {
    assertThat(outcomes(metrics, "in-app")).containsExactly("sent 2", "retry 0", "failed 0");
    assertThat(outcomes(metrics, "mail")).containsExactly("sent 1", "retry 0", "failed 1");
    assertThat(outcomes(metrics, "webhook")).containsExactly("sent 0", "retry 0", "failed 0");
    assertThat(metrics.sum(LATENESS + "_count", "channel=in-app")).isEqualTo(2);
    assertThat(metrics.sum(LATENESS + "_count", "channel=mail")).isEqualTo(1);
    assertThat(metrics.sum(LATENESS + "_count")).isEqualTo(3);
    assertThat(metrics.sum(LATENESS + "_sum")).isPositive();
  }

  private static Stream<String> outcomes(Metrics metrics, String channel) {
    return Stream.of("sent", "retry", "failed")
        .map(
            outcome -> {
              double count =
                  metrics.sum(
                      "punctual_deliveries_total", "channel=" + channel, "outcome=" + outcome);
              return outcome + " " + Math.round(count);
            });
  }

  /** Submits an appointment whose reminder is due as soon as possible: at the next minute. */
  private static String submitWithReminderDueSoon(Partner partner) {
    Instant start = WholeMinute.after(Duration.ofMinutes(60).plusSeconds(5));
    return partner.submit(TITLE, start, 60).json().getString("id");
  }

  private static Locator awaitCard(Visitor owner, String fate, String channel) {
    Locator card = owner.page().locator(".notification");
    Waiting.until(
        PATIENCE,
        () -> {
          owner.open("/notifications");
          return card.count() == 1 && card.innerText().contains(channel);
        },
        () -> "there is only " + owner.page().locator("main").innerText());
    assertThat(card).containsText(TITLE);
    assertThat(card).containsText(fate);
    return card;
  }

  /** Asserts that the card shows one such attempt, with its time. */
  private static void assertThatItShows(Locator card, String attempt, String answer) {
    Locator shown =
        attempts(card)
            .filter(new Locator.FilterOptions().setHasText(attempt))
            .filter(new Locator.FilterOptions().setHasText(answer));
    assertThat(shown).hasCount(1);
    assertThat(shown.locator("time")).not().isEmpty();
  }

  private static Locator attempts(Locator card) {
    return card.locator("details li");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Map<String, String> settings(MailSink mailServer) {
    return Map.of("SMTP_HOST", "localhost", "SMTP_PORT", String.valueOf(mailServer.port()));
  }
}
