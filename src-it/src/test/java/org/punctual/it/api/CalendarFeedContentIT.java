package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;

/** Which appointments a feed contains. Nobody waits: the times in the database are moved back. */
@ExtendWith({ServerWithDatabase.Shared.class, SharedBrowser.class})
@Execution(ExecutionMode.CONCURRENT)
class CalendarFeedContentIT {

  private static final Duration HOUR = Duration.ofHours(1);

  private static Postgres postgres;
  private static LiveServer server;

  private final Partner partner = new Partner(server, Owners.enlist(1, postgres).get(0));
  private final Instant tomorrow =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));

  @BeforeAll
  static void use(ServerWithDatabase site) {
    server = site.server();
    postgres = site.postgres();
  }

  @Test
  void it_has_the_owners_appointments_of_the_last_90_days_and_later(Browser browser) {
    String token = token(browser);
    String old = submitted(partner, tomorrow);
    startedBefore(old, 91);
    String recent = submitted(partner, tomorrow);
    startedBefore(recent, 89);
    String own = submitted(partner, tomorrow);
    postgres.execute("update appointment set api_key_id = null where id = '" + own + "'");
    String future = submitted(partner, tomorrow.plus(Duration.ofDays(700)));
    submitted(new Partner(server, Owners.enlist(1, postgres).get(0)), tomorrow);

    assertThat(idsIn(token)).containsExactlyInAnyOrder(recent, own, future);
  }

  @Test
  void the_secret_in_its_address_is_not_stored(Browser browser) {
    String token = token(browser);
    assertThat(idsIn(token)).isEmpty();
    assertThat(postgres.texts("select f::text from calendar_feed f"))
        .isNotEmpty()
        .noneMatch(row -> row.contains(token));
  }

  private String token(Browser browser) {
    Owners.letSignIn(postgres);
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(Owners.addressOf(partner.key(), postgres), LiveServer.PASSWORD);
      return Journeys.makeFeedLink(owner);
    }
  }

  private static List<String> idsIn(String token) {
    String path = "/api/v1/calendar/" + token + ".ics";
    return Biweekly.parse(RawCall.of(server, "GET", path).send().body())
        .first()
        .getEvents()
        .stream()
        .map(VEvent::getUid)
        .map(uid -> uid.getValue())
        .toList();
  }

  private static String submitted(Partner by, Instant start) {
    return by.submit("Fed", start).json().getString("id");
  }

  private static void startedBefore(String id, int days) {
    Instant start = Instant.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
    postgres.execute(
        "update appointment set starts_at = '%s', ends_at = '%s' where id = '%s'"
            .formatted(start, start.plus(HOUR), id));
  }
}
