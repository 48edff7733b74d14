package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.Certificate;
import org.punctual.it.live.Http;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/**
 * A production server with its own certificate. It is reached by HTTPS without a proxy, and only by
 * HTTPS.
 */
@ExtendWith(SharedBrowser.class)
class HttpsIT {

  private static final String PASSWORD = "keys of the house";
  private static final String METRICS_TOKEN = "figures-for-prometheus";
  private static final int PORT = LiveServer.freePort();
  private static final URI HOME = URI.create("https://localhost:" + PORT);

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration LOGGED_WITHIN = Duration.ofSeconds(2);

  /**
   * The statuses of requests for the metrics, from the first answer on; 0 before the port is open.
   */
  private static final Set<Integer> FIRST_ANSWERS = new HashSet<>();

  @TempDir private static Path home;
  private static Postgres postgres;
  private static Certificate certificate;
  private static LiveServer server;

  @BeforeAll
  static void start() throws Exception {
    Path keyStore = home.resolve("server.p12");
    certificate = Certificate.make(keyStore, PASSWORD);
    postgres = Postgres.start();
    Map<String, String> settings = new HashMap<>(Postgres.settings(postgres.port()));
    settings.put("PUNCTUAL_PROFILE", "production");
    settings.put("SECRET_KEY", "b24gdGhlIGRvdCwgYWx3YXlzLCBhbmQgbmV2ZXIgdHdpY2U=");
    settings.put("TLS_KEYSTORE", keyStore.toString());
    settings.put("TLS_KEYSTORE_PASSWORD", PASSWORD);
    settings.put("HTTPS_PORT", String.valueOf(PORT));
    settings.put("BASE_URL", HOME.toString());
    settings.put("METRICS_TOKEN", METRICS_TOKEN);
    server = LiveServer.launch(home, settings);
    Waiting.until(
        START, HttpsIT::isReadyWhileFiguresAreAskedFor, () -> "the server is not ready: " + home);
  }

  private static boolean isReadyWhileFiguresAreAskedFor() {
    FIRST_ANSWERS.add(Http.statusOf(server.at("/metrics")));
    return Http.statusOf(server.at("/health/ready")) == 200;
  }

  @AfterAll
  static void stop() {
    server.close();
    postgres.close();
  }

  @Test
  void a_key_store_opens_the_https_port() throws Exception {
    HttpResponse<String> answer = get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("UP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/appointments",
        "/no-such-page",
        "/assets/favicon.svg",
        "/api/v1/me",
        "/api/nothing",
        "/api/problems/",
        "/openapi",
        "/openapi/ui/",
        "/openapi/nothing",
        "/health",
        "/health/live",
        "/health/nothing",
        "/metrics",
        "/ibm/api/nothing"
      })
  void every_response_asks_browsers_to_stay_with_https(String path) throws Exception {
    assertThat(get(path).headers().allValues("Strict-Transport-Security"))
        .containsExactly("max-age=31536000; includeSubDomains");
  }

  @Test
  void the_sessions_cookie_is_bound_to_the_host_and_to_https(Browser browser) {
    try (Visitor owner = new Visitor(browser, HOME)) {
      owner.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      Cookie cookie = owner.sessionCookie();

      assertThat(cookie.name).isEqualTo("__Host-punctual");
      assertThat(cookie.value).isNotEmpty();
      assertThat(cookie.secure).isTrue();
      assertThat(cookie.httpOnly).isTrue();
      assertThat(cookie.path).isEqualTo("/");
      assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);

      owner.press("Sign out");
      owner.awaitAddress("**/login**");
      assertThat(owner.sessionCookie().value).isEmpty();
    }
  }

  /** The port opens after the pages are deployed, which refuse all other clients. */
  @Test
  void metrics_are_closed_from_the_first_answer_on() {
    assertThat(FIRST_ANSWERS).containsExactlyInAnyOrder(0, 401);
  }

  @Test
  void metrics_are_open_to_the_token_and_to_operators(Browser browser) throws Exception {
    assertThat(get("/metrics").statusCode()).isEqualTo(401);
    assertThat(get("/metrics").body()).doesNotContain("memory");
    assertThat(get("/metrics", "Bearer figures-for-somebody-el").statusCode()).isEqualTo(401);
    assertThat(get("/metrics", "Bearer " + LiveServer.KEY).statusCode()).isEqualTo(401);
    HttpResponse<String> figures = get("/metrics", "Bearer " + METRICS_TOKEN);
    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(figures.body()).contains("memory_usedHeap_bytes");
    assertThat(figures.headers().map().keySet())
        .noneMatch(header -> header.startsWith("access-control-"));

    try (Visitor operator = new Visitor(browser, HOME);
        Visitor customer = new Visitor(browser, HOME)) {
      operator.signIn(LiveServer.OWNER, LiveServer.PASSWORD);
      operator.open("/metrics");
      assertThat(operator.page().content()).contains("memory_usedHeap_bytes");
      Journeys.register(customer, "grace@punctual.example");
      customer.open("/metrics");
      assertThat(customer.page().content()).doesNotContain("memory_usedHeap_bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TLS_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_RSA_WITH_AES_128_CBC_SHA",
        "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
        "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256"
      })
  void suites_without_forward_secrecy_or_authentication_are_refused(String suite) {
    assertThatThrownBy(() -> handshake("TLSv1.2", suite)).isInstanceOf(SSLException.class);
  }

  @Test
  void tls_1_2_and_1_3_are_supported() throws Exception {
    assertThat(handshake("TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384")).isEqualTo(200);
    assertThat(handshake("TLSv1.3", "TLS_AES_128_GCM_SHA256")).isEqualTo(200);
  }

  /** Such a client could otherwise fill the log with stack traces. */
  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void a_client_that_rejects_the_certificate_leaves_no_line(String protocol) throws Exception {
    SSLParameters only = new SSLParameters(null, new String[] {protocol});
    try (Socket plain = SSLSocketFactory.getDefault().createSocket("localhost", PORT)) {
      SSLSocket client = (SSLSocket) plain;
      client.setSSLParameters(only);
      assertThatThrownBy(client::startHandshake).isInstanceOf(SSLException.class);
    }

    assertThat(Waiting.tried(LOGGED_WITHIN, () -> server.log().contains("CWWKO0801E"))).isFalse();
  }

  private static int handshake(String protocol, String suite) throws Exception {
    SSLParameters only = new SSLParameters(new String[] {suite}, new String[] {protocol});
    HttpClient client =
        HttpClient.newBuilder()
            .sslContext(certificate.trustingContext())
            .sslParameters(only)
            .build();
    return client
        .send(HttpRequest.newBuilder(HOME.resolve("/login")).build(), BodyHandlers.ofString())
        .statusCode();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return get(path, "none");
  }

  private static HttpResponse<String> get(String path, String authorization) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(certificate.trustingContext()).build();
    return client.send(
        HttpRequest.newBuilder(HOME.resolve(path)).header("Authorization", authorization).build(),
        BodyHandlers.ofString());
  }
}
