package org.punctual.it.live;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/**
 * What docs/cluster.md says makes a cluster that outlives its servers. All of its commands are run
 * but {@code systemctl}, and those of the backup, for which PostgreSQL's own programs of the right
 * version are needed. Run by its name alone: it needs programs that not every contributor has.
 */
@ExtendWith(SharedBrowser.class)
class ClusterGuide {

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
  void a_person_goes_on_when_their_server_dies(Browser browser) {
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

      owner.page().waitForURL("**/appointments");
      assertThat(owner.page().getByText("Outlives a server").first()).isVisible();
      assertThat(owner.scriptErrors()).isEmpty();
      victim.start();
    }
  }

  @Test
  void nobody_notices_an_upgrade(Browser browser) throws IOException {
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

  @Test
  void who_leaves_out_the_https_is_led_to_it() throws IOException {
    HttpResponse<String> answer =
        Http.send(HttpRequest.newBuilder(cluster.plainAddress().resolve("/login")));

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith("https://localhost:")
        .endsWith("/login");
  }

  @Test
  void health_and_figures_are_not_for_outsiders() {
    assertThat(
            List.of(
                "/metrics", "/health/ready", "//metrics", "/%6detrics", "/ibm/api", "/IBM/api/x"))
        .allSatisfy(path -> assertThat(answerTo(path, "none")).startsWith("404 "));
    assertThat(answerTo("/login", "none")).startsWith("200 ");
  }

  @Test
  void nobody_but_the_proxy_says_how_they_came() throws Exception {
    assertThat(signOutFrom("https://elsewhere.example").statusCode()).isEqualTo(403);
    HttpResponse<String> ours = signOutFrom(cluster.address().toString());
    assertThat(ours.headers().firstValue("Location")).hasValue("/login?notice=signed-out");
    assertThat(ours.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  /** A form from an origin, with headers by which another proxy would say that it is ours. */
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

  /** Status and body, so that a failure tells who said no. */
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
