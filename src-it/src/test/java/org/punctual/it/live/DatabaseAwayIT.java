package org.punctual.it.live;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.it.live.RawCall.Answer;

/** The database goes away and comes back, and nobody has to start a server again. */
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

  /** How a database goes away. */
  enum Way {
    REFUSED,
    SILENT
  }

  @ParameterizedTest
  @EnumSource
  void balancers_are_told_and_it_heals_by_itself(Way way) {
    takeAway(way);

    Waiting.until(DOWN_WITHIN, () -> health() == 503, () -> "still ready without a database");
    cluster.database().restore();

    awaitReady(BACK_WITHIN);
    assertThat(Partner.of(cluster.one()).get("/api/v1/appointments").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void partners_are_told_to_come_back_later(Way way) {
    takeAway(way);

    Answer answer = RawCall.withKey(cluster.one(), "GET", "/api/v1/appointments").send();

    assertThat(answer.outcome()).isEqualTo("503 unavailable");
    assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isPositive();
  }

  @Test
  void customers_are_told_in_words(Browser browser) {
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
  void what_a_customer_typed_stays_until_it_can_be_booked(Browser browser) {
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
      owner.page().waitForURL("**/appointments");
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
