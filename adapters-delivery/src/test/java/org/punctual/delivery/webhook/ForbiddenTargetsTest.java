package org.punctual.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.punctual.application.webhook.WebhookPost;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.webhook.EndpointUrl;
import org.punctual.domain.webhook.Targets;
import org.punctual.domain.webhook.WebhookRefusal;
import org.punctual.domain.webhook.WebhookSecret;

/**
 * However an owner spells an address of the server's own network, nothing connects to it. A
 * listener on this machine, at every local address, notices each connection.
 */
class ForbiddenTargetsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final List<String> HOSTS =
      List.of(
          "127.0.0.1",
          "127.0.0.2",
          "127.255.255.254",
          "127.1",
          "127.0.1",
          "127.0.0.1.",
          "127.000.000.001",
          "127.0.0.01",
          "0177.0.0.1",
          "0177.0000.0000.0001",
          "0177.1",
          "017700000001",
          "0x7f.0.0.1",
          "0x7f.0x0.0x0.0x1",
          "0x7f.1",
          "0x7f000001",
          "0X7F000001",
          "2130706433",
          "2130706434",
          "4294967295",
          "0",
          "0.0.0.0",
          "0x0",
          "00",
          "[::1]",
          "[::]",
          "[0:0:0:0:0:0:0:1]",
          "[0000:0000:0000:0000:0000:0000:0000:0001]",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[::ffff:0:127.0.0.1]",
          "[0:0:0:0:0:ffff:7f00:0001]",
          "[::127.0.0.1]",
          "[64:ff9b::127.0.0.1]",
          "[64:ff9b::7f00:1]",
          "[64:ff9b:1::7f00:1]",
          "[2002:7f00:1::]",
          "[2001:0:7f00:1::]",
          "[fe80::1]",
          "[fe80::1%25lo]",
          "[fc00::1]",
          "[::1%25lo]",
          "localhost",
          "LocalHost",
          "localhost.",
          "ip6-localhost",
          "１２７.０.０.１",
          "127。0。0。1",
          "①②⑦.⓪.⓪.①",
          "user@127.0.0.1",
          "user:secret@localhost",
          "crm.example@127.0.0.1",
          "127.0.0.1%2ecrm.example",
          "127.0.0.1%00.crm.example",
          "crm.example%40127.0.0.1");

  private static final ServerSocket CANARY = open();
  private static final ScheduledExecutorService EXECUTOR = Executors.newScheduledThreadPool(2);
  private static final AtomicInteger CONNECTIONS = new AtomicInteger();

  @BeforeAll
  static void listen() {
    EXECUTOR.execute(ForbiddenTargetsTest::countConnections);
  }

  @AfterAll
  static void stop() throws IOException {
    CANARY.close();
    EXECUTOR.shutdownNow();
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void is_never_called(String url) throws Exception {
    int before = CONNECTIONS.get();
    try (HttpWebhookPosts posts = posts()) {
      assertThat(posts.send(post(EndpointUrl.of(url, Targets.PUBLIC))))
          .isInstanceOf(Outcome.TemporaryFailure.class);
    } catch (WebhookRefusal refusal) {
      assertThat(refusal.faults()).hasSize(1);
    }
    assertThat(CONNECTIONS).hasValue(before);
  }

  @Test
  void the_listener_notices_a_connection() throws Exception {
    int before = CONNECTIONS.get();
    Targets allowed = Targets.PUBLIC.allowing("127.0.0.0/8").orElseThrow();
    EndpointUrl url = EndpointUrl.of("https://127.0.0.1:" + CANARY.getLocalPort(), allowed);
    try (HttpWebhookPosts posts = posts(allowed)) {
      posts.send(post(url));
    }
    assertThat(CONNECTIONS).hasValueGreaterThan(before);
  }

  /** Four addresses for each host. The listener's port is filled in. */
  static Stream<String> spellings() {
    return HOSTS.stream()
        .flatMap(
            host ->
                Stream.of(
                        "https://%s:%d",
                        "HTTPS://%s:%d/hook?to=crm.example",
                        " https://%s:%d/\t",
                        "https://%s:0%d/@crm.example")
                    .map(form -> form.formatted(host, CANARY.getLocalPort())));
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpWebhookPosts posts() throws NoSuchAlgorithmException {
    return posts(Targets.PUBLIC);
  }

  private static HttpWebhookPosts posts(Targets targets) throws NoSuchAlgorithmException {
    CheckedAddresses addresses = new CheckedAddresses(SystemDefaultDnsResolver.INSTANCE, targets);
    return new HttpWebhookPosts(
        new WebhookClient(addresses, SSLContext.getDefault()).open(PATIENCE),
        PATIENCE,
        EXECUTOR,
        Clock.systemUTC());
  }

  private static WebhookPost post(EndpointUrl url) {
    return new WebhookPost(url, "msg_1", "{}", List.of(WebhookSecret.of(new byte[32])));
  }

  private static void countConnections() {
    while (!CANARY.isClosed()) {
      try {
        CANARY.accept().close();
        CONNECTIONS.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }
}
