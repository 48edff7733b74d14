package org.punctual.it.cluster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.punctual.it.live.Cluster;
import org.punctual.it.live.Contest;
import org.punctual.it.live.Crowd;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Repeats;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Switchboard;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/** Owners and partners use two servers as if they were one. */
@ExtendWith({SharedBrowser.class, SharedCluster.class})
@Isolated("it measures how fast something is seen")
class ClusterIT {

  @Test
  void starting_together_they_made_one_schema_and_one_account(Cluster cluster) {
    assertThat(cluster.postgres().number("select count(*) from account")).isEqualTo(1);
    assertThat(cluster.postgres().texts("select version from flyway_schema_history"))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void an_hour_that_clients_request_at_both_servers_is_given_once(Cluster cluster) {
    Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(300));
    try (Crowd crowd = new Crowd(Partner.of(cluster.one()), Partner.of(cluster.other()))) {
      for (int i = 0; i < 10; i++) {
        crowd.assertThatOneGets(day.plus(Duration.ofHours(3L * i)));
      }
    }
    assertThat(cluster.postgres().number(Contest.OVERLAPS)).isZero();
  }

  @Test
  void a_submission_that_clients_repeat_at_both_servers_is_made_once(Cluster cluster) {
    Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(350));
    List<Partner> partners = List.of(Partner.of(cluster.one()), Partner.of(cluster.other()));

    Repeats repeats = Repeats.of(5, partners, day);

    assertThat(repeats.madeNotOnce()).as("not made once").isZero();
    assertThat(repeats.different()).as("with different responses").isZero();
    assertThat(repeats.others()).as("other outcomes").isEmpty();
  }

  /**
   * One server dies while the form is half filled in, and the other server continues with the form.
   * The other server accepts the reminder that the first one added only if it knows that row of the
   * form.
   */
  @Test
  void an_owner_goes_on_when_a_server_dies_between_two_clicks(Cluster cluster, Browser browser) {
    String date = LocalDate.now(ZoneOffset.UTC).plusDays(200).toString();
    try (Switchboard balancer = Switchboard.to(cluster.one().port());
        Visitor owner = new Visitor(browser, URI.create("http://localhost:" + balancer.port()))) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.fill("Title", "Outlives a server");
      owner.fill("Date", date);
      owner.fill("Time", "10:30");
      owner.press("1 hour");
      assertThat(owner.button("Remove reminder").first()).isVisible();

      cluster.one().kill();
      balancer.leadTo(cluster.other().port());
      owner.press("Book appointment");

      owner.awaitAddress("**/appointments");
      assertThat(owner.page().getByText("Outlives a server").first()).isVisible();
      assertThat(Partner.of(cluster.other()).get("/api/v1/appointments?date=" + date).body())
          .contains("Outlives a server", "\"minutesBefore\":60");
      assertThat(owner.scriptErrors()).isEmpty();
    } finally {
      cluster.one().restart();
    }
  }

  @Test
  void a_key_revoked_at_one_is_refused_by_the_other_within_a_second(
      Cluster cluster, Browser browser) {
    try (Visitor owner = new Visitor(browser, cluster.one())) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      Partner partner = new Partner(cluster.other(), Journeys.makeKey(owner, "Short-lived"));
      assertThat(partner.get("/api/v1/me").status()).isEqualTo(200);
      owner.open("/keys");
      owner.buttonIn(owner.item("Short-lived"), "Revoke").click();
      owner.buttonIn(owner.dialog("Revoke this key?"), "Revoke").click();

      assertThat(owner.page().getByText("It no longer works")).isVisible();
      Waiting.until(
          Duration.ofSeconds(1),
          () -> partner.get("/api/v1/me").status() == 401,
          () -> "the key still opens the other server");
    }
  }

  @Test
  void a_submission_at_one_is_shown_on_a_page_of_the_other_within_three_seconds(
      Cluster cluster, Browser browser) {
    try (Visitor owner = new Visitor(browser, cluster.other())) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/requests");
      Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(100));
      Partner.of(cluster.one()).submit("Shown elsewhere", start, 60);

      assertThat(owner.item("Shown elsewhere"))
          .containsText("Shown elsewhere", new ContainsTextOptions().setTimeout(3_000));
    }
  }
}
