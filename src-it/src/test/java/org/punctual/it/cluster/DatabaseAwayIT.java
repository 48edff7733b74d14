package org.punctual.it.cluster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.it.live.Cluster;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/** After an outage of the database, the servers recover without a restart. */
@ExtendWith({SharedBrowser.class, SharedCluster.class})
@ResourceLock(SharedCluster.LOCK)
class DatabaseAwayIT {

  private static final Duration DOWN_WITHIN = Duration.ofSeconds(5);
  private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

  private Cluster cluster;

  @BeforeEach
  void remember(Cluster cluster) {
    this.cluster = cluster;
  }

  @AfterEach
  void bring_back() {
    cluster.database().restore();
    awaitReady(BACK_WITHIN);
  }

  /** The kind of the outage. */
  enum Way {
    REFUSED,
    SILENT
  }

  @ParameterizedTest
  @EnumSource
  void the_server_is_not_ready_and_recovers_automatically(Way way) {
    takeAway(way);

    Waiting.until(DOWN_WITHIN, () -> health() == 503, () -> "still ready without a database");
    cluster.database().restore();

    awaitReady(BACK_WITHIN);
    assertThat(Partner.of(cluster.one()).get("/api/v1/appointments").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void answers_to_partners_say_when_to_retry(Way way) {
    takeAway(way);

    Answer answer = RawCall.withKey(cluster.one(), "GET", "/api/v1/appointments").send();

    assertThat(answer.outcome()).isEqualTo("503 unavailable");
    assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isPositive();
  }

  /** A text that is no key is refused without the database. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X-API-Key     | rubbish                                                         | 401 unauthorized
          Authorization | Bearer punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGf | 401 unauthorized
          X-Other       | no key at all                                                   | 401 unauthorized
          Authorization | Bearer punctual_00000000_000000000000000000000000000000004PXUDJ | 503 unavailable
          """)
  void a_malformed_key_is_still_refused(String header, String value, String outcome) {
    takeAway(Way.REFUSED);
    Waiting.until(DOWN_WITHIN, () -> health() == 503, () -> "still ready");

    Answer answer =
        RawCall.of(cluster.one(), "GET", "/api/v1/appointments").header(header, value).send();

    assertThat(answer.outcome()).isEqualTo(outcome);
    String feed = "/api/v1/calendar/" + "a".repeat(43) + ".ics";
    assertThat(RawCall.of(cluster.one(), "GET", feed).send().outcome())
        .isEqualTo("503 unavailable");
  }

  @Test
  void pages_describe_the_outage_in_words(Browser browser) {
    try (Visitor owner = new Visitor(browser, cluster.one())) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      takeAway(Way.REFUSED);
      Waiting.until(DOWN_WITHIN, () -> health() == 503, () -> "still ready");
      owner.open("/appointments");
      assertThat(owner.page().getByText("The database can’t be reached").first()).isVisible();

      cluster.database().restore();
      awaitReady(BACK_WITHIN);
      owner.open("/appointments");
      assertThat(owner.page().getByText("Upcoming").first()).isVisible();
    }
  }

  @Test
  void typed_text_stays_until_it_can_be_booked(Browser browser) {
    try (Visitor owner = new Visitor(browser, cluster.one())) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.fill("Title", "Patient");
      owner.fill("Date", LocalDate.now(ZoneOffset.UTC).plusDays(150).toString());
      owner.fill("Time", "10:30");
      takeAway(Way.REFUSED);
      Waiting.until(DOWN_WITHIN, () -> health() == 503, () -> "still ready");
      owner.press("Book appointment");
      assertThat(owner.page().getByText("The database can’t be reached").first()).isVisible();
      assertThat(owner.page().getByLabel("Title")).hasValue("Patient");

      cluster.database().restore();
      awaitReady(BACK_WITHIN);
      owner.press("Book appointment");
      owner.awaitAddress("**/appointments");
      assertThat(owner.page().getByText("Patient").first()).isVisible();
    }
  }

  private void takeAway(Way way) {
    switch (way) {
      case REFUSED -> cluster.database().cut();
      case SILENT -> cluster.database().silence();
    }
  }

  private void awaitReady(Duration limit) {
    Waiting.until(limit, () -> health() == 200, () -> "not ready again");
  }

  private int health() {
    return Http.statusOf(cluster.one().at("/health/ready"));
  }
}
