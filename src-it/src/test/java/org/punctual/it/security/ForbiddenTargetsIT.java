package org.punctual.it.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.ListeningPort;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/** However an owner spells an address of the server's own network, the server never calls it. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class ForbiddenTargetsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<String> REFUSED =
      List.of(
          "127.0.0.1",
          "127.1",
          "0177.0.0.1",
          "0x7f000001",
          "2130706433",
          "0",
          "[::1]",
          "[::]",
          "[::ffff:127.0.0.1]",
          "[64:ff9b::7f00:1]",
          "[fe80::1]",
          "[fc00::1]",
          "10.0.0.1",
          "100.64.0.1",
          "169.254.169.254",
          "224.0.0.1",
          "localhost.",
          "１２７.０.０.１",
          "user@localhost");

  @Test
  void nothing_on_this_machine_is_called(Newcomer newcomer, LiveServer server, Browser browser)
      throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (ListeningPort canary = ListeningPort.open(caller -> count(caller, calls));
        Visitor owner = new Visitor(browser, server)) {
      owner.signIn(newcomer.email(), Journeys.PASSWORD);
      owner.follow("Webhooks");
      for (String name : List.of("LocalHost", "localhost")) {
        owner.press("New endpoint");
        create(owner, "https://%s:%d/hook".formatted(name, canary.port()));
        assertNoneIsCalled(owner);
      }
      owner.press("New endpoint");
      for (String host : REFUSED) {
        create(owner, "https://%s:%d/hook".formatted(host, canary.port()));
        assertThat(owner.page().locator("[id='endpoint:url-fault']")).not().isEmpty();
      }
      assertThat(owner.page().locator("li.key")).hasCount(0);

      assertThat(calls).as("connections").hasValue(0);
      new Socket("localhost", canary.port()).close();
      Waiting.until(PATIENCE, () -> calls.get() == 1, () -> "the listener notices nothing");
    }
  }

  /** Sends a test event to the only endpoint, and deletes the endpoint. */
  private static void assertNoneIsCalled(Visitor owner) {
    owner.press("Send test event");
    assertThat(owner.page().locator(".message-sent"))
        .containsText("the host has no address that may be called");
    owner.press("Delete endpoint");
    owner.buttonIn(owner.dialog("Delete this endpoint?"), "Delete endpoint").click();
    assertThat(owner.page().getByText("Deleted: ")).isVisible();
  }

  private static void create(Visitor owner, String url) {
    owner.fill("URL", url);
    owner.page().waitForResponse("**/webhooks*", () -> owner.button("Create endpoint").click());
  }

  private static void count(Socket caller, AtomicInteger calls) throws IOException {
    calls.incrementAndGet();
    caller.close();
  }
}
