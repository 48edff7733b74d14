package org.punctual.it.campaign;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.fuzz.FuzzRun;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;

/** A hundred thousand requests that are generated from the OpenAPI document and mutated. */
@ExtendWith({SharedCampaign.class, SharedBrowser.class})
class GeneratedCallsCampaign {

  private static final int CALLS = 100_000;

  @Test
  void get_described_answers_and_leave_nothing_in_the_log(Campaign campaign, Browser browser)
      throws IOException {
    try (ProvingGround ground = ProvingGround.startSound()) {
      List<Partner> partners = ground.servers().stream().map(Partner::of).toList();
      String feed = feedAt(ground.servers().get(0), browser);
      FuzzRun run = new FuzzRun(partners, feed, campaign.dice().nextLong());

      run.assertSound(campaign.scaled(CALLS));

      campaign.note("Generated calls", run.found());
    }
  }

  private static String feedAt(LiveServer server, Browser browser) {
    try (Visitor visitor = new Visitor(browser, server)) {
      visitor.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      return Journeys.makeFeedLink(visitor);
    }
  }
}
