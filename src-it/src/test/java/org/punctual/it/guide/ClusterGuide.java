package org.punctual.it.guide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.punctual.it.live.Http;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/**
 * The steps of docs/cluster.md make a cluster that survives the failure of a server. All commands
 * are run except {@code systemctl} and the commands of the backup, which need PostgreSQL's programs
 * of the right version. This test runs only by its name, because it needs programs that not every
 * contributor has.
 */
@ExtendWith(SharedBrowser.class)
class ClusterGuide {

  /** Longer than HAProxy needs to notice that no server is ready. */
  private static final Duration OUTAGE = Duration.ofSeconds(20);

  @TempDir private static Path home;
  private static GuidedCluster cluster;
  private static HttpClient client;

  @BeforeAll
  static void follow_the_guide() throws IOException, GeneralSecurityException {
    cluster = GuidedCluster.start(home);
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(cluster.certificate().trustingContext())
            .build();
  }

  @AfterAll
  static void end_it() {
    cluster.close();
  }

  @Test
  void an_owner_goes_on_after_a_server_dies(Browser browser) {
    try (Visitor owner = new Visitor(browser, cluster.address())) {
      Journeys.register(owner, "ada@punctual.example");
      Cookie session = owner.sessionCookie();
      assertThat(session.secure).isTrue();
      owner.open("/appointments/new");
      owner.fill("Title", "Outlives a server");
      owner.fill("Date", LocalDate.now(ZoneOffset.UTC).plusDays(200).toString());
      owner.fill("Time", "10:30");
      owner.press("1 hour");
      assertThat(owner.button("Remove reminder").first()).isVisible();

      GuidedServer victim = cluster.named(owner.cookie("server").value);
      victim.kill();
      owner.press("Book appointment");

      owner.awaitAddress("**/appointments");
      assertThat(owner.page().getByText("Outlives a server").first()).isVisible();
      assertThat(owner.scriptErrors()).isEmpty();
      victim.start();
    }
  }

  @Test
  void an_upgrade_interrupts_no_client(Browser browser) throws IOException {
    List<String> answers = new CopyOnWriteArrayList<>();
    ScheduledExecutorService partner = Executors.newSingleThreadScheduledExecutor();
    try (Visitor owner = new Visitor(browser, cluster.address())) {
      Journeys.register(owner, "grace@punctual.example");
      String key = Journeys.makeKey(owner, "Asks all the time");
      Future<?> asking =
          partner.scheduleWithFixedDelay(
              () -> answers.add(answerTo("/api/v1/me", key)), 0, 600, TimeUnit.MILLISECONDS);

      cluster.one().ownFiles().write();
      cluster.one().replace();
      cluster.one().ownFiles().assertKept();
      owner.open("/appointments");
      assertThat(owner.page().url()).endsWith("/appointments");
      cluster.one().start();
      cluster.one().rejoin();
      assertThat(asking).isNotDone();
    } finally {
      partner.shutdownNow();
    }
    assertThat(answers).hasSizeGreaterThan(10).allMatch(ok -> ok.startsWith("200 "));
  }

  /** No server is ready then, and HAProxy would answer for them with a page of its own. */
  @Test
  void the_servers_describe_an_outage_of_the_database_themselves() {
    cluster.database().cut();
    try {
      List<String> answers = new ArrayList<>();
      Instant end = Instant.now().plus(OUTAGE);
      while (Instant.now().isBefore(end)) {
        answers.add(answerTo("/api/v1/me", LiveServer.KEY));
        answers.add(answerTo("/login", "none"));
      }
      assertThat(answers).noneMatch(one -> one.contains("No server is available"));
      assertThat(answers.subList(answers.size() / 2, answers.size()))
          .allMatch(one -> one.startsWith("503 "))
          .allMatch(one -> one.contains("unavailable") || one.contains("We will be back"));
    } finally {
      cluster.database().restore();
    }
    Waiting.until(OUTAGE, () -> answerTo("/login", "none").startsWith("200 "), () -> "not back");
  }

  @Test
  void plain_http_is_redirected_to_https() throws IOException {
    HttpResponse<String> answer =
        Http.send(HttpRequest.newBuilder(cluster.plainAddress().resolve("/login")));

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith("https://localhost:")
        .endsWith("/login");
  }

  @Test
  void health_and_metrics_are_closed_to_outsiders() {
    assertThat(
            List.of(
                "/metrics", "/health/ready", "//metrics", "/%6detrics", "/ibm/api", "/IBM/api/x"))
        .allSatisfy(path -> assertThat(answerTo(path, "none")).startsWith("404 "));
    assertThat(answerTo("/login", "none")).startsWith("200 ");
  }

  @Test
  void only_the_proxy_is_believed_about_https() throws Exception {
    assertThat(signOutFrom("https://elsewhere.example").statusCode()).isEqualTo(403);
    HttpResponse<String> ours = signOutFrom(cluster.address().toString());
    assertThat(ours.headers().firstValue("Location")).hasValue("/login?notice=signed-out");
    assertThat(ours.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  /**
   * Sends a form from an origin, with headers by which another proxy would claim that the origin is
   * ours.
   */
  private static HttpResponse<String> signOutFrom(String origin) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(cluster.address().resolve("/logout"))
            .header("X-Forwarded-Proto", "http")
            .header("X-Forwarded-Host", "elsewhere.example")
            .header("Forwarded", "proto=http;host=elsewhere.example")
            .header("Origin", origin)
            .POST(BodyPublishers.noBody())
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Status and body, so that a failure shows which server refused. */
  private static String answerTo(String path, String key) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(cluster.address() + path))
            .header("Authorization", "Bearer " + key)
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException noAnswer) {
      return noAnswer.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
