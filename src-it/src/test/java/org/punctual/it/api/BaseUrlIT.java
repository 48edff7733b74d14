package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;

/** The addresses in answers begin with the setting {@code BASE_URL}, wherever a request came in. */
@ExtendWith({ServerWithDatabase.Shared.class, SharedBrowser.class})
@Execution(ExecutionMode.CONCURRENT)
class BaseUrlIT {

  private static final String PATH = "/api/v1/appointments";

  @Test
  void addresses_in_answers_begin_with_it(ServerWithDatabase site) {
    Partner partner = new Partner(site.server(), Owners.enlist(1, site.postgres()).get(0));
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
    String booking = "{\"title\":\"Found\",\"start\":\"" + start + "\"}";
    Answer first = RawCall.by(partner, "POST", PATH).json(booking).send();
    partner.submit("Found as well", start.plus(Duration.ofHours(1)));

    assertThat(first.header("Location"))
        .contains(ServerWithDatabase.BASE_URL + PATH + "/" + first.json().getString("id"));
    assertThat(RawCall.by(partner, "GET", PATH + "?limit=1").send().header("Link").orElseThrow())
        .startsWith("<" + ServerWithDatabase.BASE_URL + PATH + "?");
  }

  @Test
  void the_address_of_a_feed_begins_with_it(ServerWithDatabase site, Browser browser) {
    String key = Owners.enlist(1, site.postgres()).get(0);
    Owners.letSignIn(site.postgres());
    try (Visitor owner = new Visitor(browser, site.server())) {
      owner.comeSignedIn(Owners.addressOf(key, site.postgres()), LiveServer.PASSWORD);
      owner.open("/settings");
      owner.press("Create feed link");
      PlaywrightAssertions.assertThat(owner.page().locator("#feed-address"))
          .containsText(ServerWithDatabase.BASE_URL + "/api/v1/calendar/");
    }
  }
}
