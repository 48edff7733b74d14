package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.EndpointSteps.createEndpoint;
import static org.punctual.it.pages.EndpointSteps.message;
import static org.punctual.it.pages.EndpointSteps.newcomer;
import static org.punctual.it.pages.EndpointSteps.test;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.Receiver.Received;
import org.punctual.it.live.Receiver.Reply;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;

/**
 * How long a message waits for an answer, and for its second attempt. Without a wish of the
 * receiver, the second attempt follows the end of the first one after five seconds, give or take
 * one second.
 */
@ExtendWith({SharedBrowser.class, ReceivingServer.Shared.class})
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class WebhookRetriesIT {

  @Test
  void a_receiver_that_asks_to_wait_is_not_called_earlier(ReceivingServer site, Browser browser) {
    Duration wished = Duration.ofSeconds(8);
    site.receiver().answer("/waiting", Reply.busyFor(wished));

    assertThat(wait("/waiting", "HTTP 503", site, browser)).isGreaterThanOrEqualTo(wished);
  }

  @Test
  void an_attempt_ends_after_fifteen_seconds(ReceivingServer site, Browser browser) {
    site.receiver().answer("/hanging", Reply.late(Duration.ofSeconds(25)));

    assertThat(wait("/hanging", "no answer in time", site, browser))
        .isBetween(Duration.ofMillis(18_500), Duration.ofMillis(23_500));
  }

  /** The time between the two attempts of a test event. */
  private static Duration wait(String path, String answer, ReceivingServer site, Browser browser) {
    try (Visitor owner = newcomer(path.substring(1), site, browser)) {
      createEndpoint(owner, site.receiver().url(path));
      test(owner, site.receiver().url(path));
      Received second = site.receiver().await(path, 2);

      Received first = site.receiver().at(path).get(0);
      assertThat(second.id()).isEqualTo(first.id());
      assertThat(message(owner)).containsText("Delivered · HTTP 204");
      message(owner).getByText("2 attempts").click();
      assertThat(message(owner).locator("ol li").first()).containsText(answer);
      return Duration.between(first.at(), second.at());
    }
  }
}
