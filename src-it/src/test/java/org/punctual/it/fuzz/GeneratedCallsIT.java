package org.punctual.it.fuzz;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** Requests that are generated from the OpenAPI document and mutated, with a fixed seed. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class GeneratedCallsIT {

  private static final int CALLS = 2_000;

  @Test
  void get_described_answers_and_leave_nothing_in_the_log(
      Newcomer owner, LiveServer server, Browser browser) throws IOException {
    long seed = Long.getLong("fuzz.seed", 1);
    new FuzzRun(List.of(owner.partner()), feedOf(owner, server, browser), seed).assertSound(CALLS);
  }

  private static String feedOf(Newcomer owner, LiveServer server, Browser browser) {
    try (Visitor visitor = new Visitor(browser, server)) {
      visitor.signIn(owner.email(), Journeys.PASSWORD);
      return Journeys.makeFeedLink(visitor);
    }
  }
}
