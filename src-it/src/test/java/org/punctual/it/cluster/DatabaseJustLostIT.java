package org.punctual.it.cluster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.it.live.Cluster;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/**
 * The first moments of an outage, which the server has not noticed yet. Sessions are stored in the
 * database, too. A customer whose session cannot be read stays signed in.
 */
@ExtendWith({SharedBrowser.class, SharedCluster.class})
@ResourceLock(SharedCluster.LOCK)
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class DatabaseJustLostIT {

  private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

  /** Longer than the ten seconds that a server waits for an answer of the database. */
  private static final Duration ONE_WAIT = Duration.ofSeconds(18);

  private static final String ALL_APPOINTMENTS = "lock table appointment in access exclusive mode";

  private Cluster cluster;
  private Visitor owner;

  /** The kind of the outage. */
  enum Way {
    REFUSED,
    SILENT
  }

  @BeforeEach
  void sign_in(Cluster cluster, Browser browser) {
    this.cluster = cluster;
    owner = new Visitor(browser, cluster.one());
    owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
  }

  @AfterEach
  void bring_back() {
    owner.close();
    restore();
  }

  @ParameterizedTest
  @Execution(ExecutionMode.SAME_THREAD)
  @EnumSource
  void an_opened_page_describes_the_outage_in_words(Way way) {
    takeAway(way);
    owner.open("/requests");

    assertThat(outage()).isVisible();
    assertThat(owner.page().url()).endsWith("/requests");
    restore();
    owner.open("/requests");
    assertThat(owner.page().url()).endsWith("/requests");
  }

  /** The other server knows the session only from the database. */
  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void so_does_a_page_of_another_server() {
    String page = cluster.other().at("/requests").toString();
    takeAway(Way.REFUSED);
    owner.open(page);

    assertThat(owner.page().url()).isEqualTo(page);
    assertThat(outage()).isVisible();
    restore();
    owner.open(page);
    assertThat(owner.page().url()).isEqualTo(page);
  }

  @ParameterizedTest
  @Execution(ExecutionMode.SAME_THREAD)
  @CsvSource({"REFUSED, 160", "SILENT, 161"})
  void a_form_keeps_the_typed_text_and_can_be_sent_later(Way way, int daysAhead) {
    String title = "Typed as it went " + way;
    type(title, daysAhead);
    takeAway(way);
    owner.press("Book appointment");

    assertThat(outage()).isVisible();
    assertThat(owner.page().getByLabel("Title")).hasValue(title);
    // The request for free hours may show the outage first. The booking must have been refused as
    // well.
    assertThat(owner.button("Book appointment")).isEnabled();
    restore();
    owner.press("Book appointment");
    owner.awaitAddress("**/appointments");
    assertThat(owner.page().getByText(title).first()).isVisible();
  }

  /** After a vain wait, the rest of the form does not wait for the database again. */
  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void a_form_that_waited_in_vain_describes_the_outage_at_once() throws SQLException {
    type("Waited once", 162);
    // A kept draft may hold the usual time already, and only a change asks for the free hours.
    owner.fill("Time", "11:30");
    Page page = owner.page();
    page.keyboard().press("Tab");
    // Otherwise a pending request for free hours would wait for the table before the booking.
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    try (Connection held = cluster.postgres().hold(ALL_APPOINTMENTS)) {
      owner.press("Book appointment");

      assertThat(Waiting.tried(ONE_WAIT, () -> outage().isVisible())).as("shown").isTrue();
      held.rollback();
    }
  }

  private void type(String title, int daysAhead) {
    owner.open("/appointments/new");
    owner.fill("Title", title);
    owner.fill("Date", LocalDate.now(ZoneOffset.UTC).plusDays(daysAhead).toString());
    owner.fill("Time", "10:30");
  }

  private Locator outage() {
    return owner.page().getByText("The database can’t be reached").first();
  }

  private void takeAway(Way way) {
    switch (way) {
      case REFUSED -> cluster.database().cut();
      case SILENT -> cluster.database().silence();
    }
  }

  private void restore() {
    cluster.database().restore();
    Waiting.until(
        BACK_WITHIN,
        () -> isReady(cluster.one()) && isReady(cluster.other()),
        () -> "not ready again");
  }

  private static boolean isReady(LiveServer server) {
    return Http.statusOf(server.at("/health/ready")) == 200;
  }
}
