package org.punctual.delivery.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.webhook.WebhookPost;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.webhook.EndpointUrl;
import org.punctual.domain.webhook.Targets;
import org.punctual.domain.webhook.WebhookSecret;

/** Receivers, and the servers of their names, obey no rule. */
class HostileReceiversTest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final String ACCEPTED = "HTTP/1.1 204 No Content\r\n\r\n";
  private static final Targets ALL = Targets.PUBLIC.allowing("crm.example").orElseThrow();

  private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @Test
  void a_connection_that_the_receiver_closed_is_not_used_again() throws Exception {
    try (RawReceiver receiver = RawReceiver.start(folder, client -> answer(client, ACCEPTED));
        HttpWebhookPosts posts = posts(receiver.trust(), SystemNames.LOOPBACK, PATIENCE)) {
      posts.send(post(receiver.port()));
      receiver.awaitClosing();
      assertThat(posts.send(post(receiver.port()))).isEqualTo(new Outcome.Delivered("HTTP 204"));
    }
  }

  @Test
  void a_host_with_many_dead_addresses_is_left_when_the_time_is_over() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 1);
        Socket first = new Socket();
        Socket second = new Socket();
        Socket third = new Socket();
        HttpWebhookPosts posts = posts(SSLContext.getDefault(), SystemNames.MANY, SHORT)) {
      List.of(first, second, third).forEach(socket -> occupy(socket, deaf.getLocalPort()));
      long begin = System.nanoTime();

      Outcome answer = posts.send(post(deaf.getLocalPort()));

      assertThat(answer).isEqualTo(new Outcome.TemporaryFailure("no answer in time"));
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SHORT.multipliedBy(5));
    }
  }

  @Test
  void a_name_that_is_found_too_late_is_not_called() throws Exception {
    CountDownLatch isTooLate = new CountDownLatch(1);
    try (RawReceiver receiver = RawReceiver.start(folder, client -> answer(client, ACCEPTED));
        HttpWebhookPosts posts = posts(receiver.trust(), SystemNames.after(isTooLate), SHORT)) {
      Future<?> found =
          executor.schedule(isTooLate::countDown, SHORT.multipliedBy(2).toMillis(), MILLISECONDS);
      assertThat(posts.send(post(receiver.port())))
          .isEqualTo(new Outcome.TemporaryFailure("no answer in time"));
      found.get();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage\r\n\r\n",
        "HTTP/1.1 99999 Many\r\n\r\n",
        "HTTP/1.1 -5 Few\r\n\r\n",
        "HTTP/1.1 101 Switching\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: x, y\r\n\r\n"
      })
  void an_answer_that_is_not_http_is_a_failure_that_may_pass(String text) throws Exception {
    assertLost(text);
  }

  @Test
  void an_endless_header_is_not_read() throws Exception {
    assertLost("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1 << 20));
    assertLost("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1 << 17));
    assertLost("x".repeat(1 << 20));
  }

  private void assertLost(String answer) throws IOException {
    try (RawReceiver receiver = RawReceiver.start(folder, client -> answer(client, answer));
        HttpWebhookPosts posts = posts(receiver.trust(), SystemNames.LOOPBACK, PATIENCE)) {
      assertThat(posts.send(post(receiver.port())))
          .isEqualTo(new Outcome.TemporaryFailure("the connection was lost"));
    }
  }

  private HttpWebhookPosts posts(SSLContext trust, DnsResolver names, Duration patience) {
    return new HttpWebhookPosts(
        new WebhookClient(new CheckedAddresses(names, ALL), trust).open(patience),
        patience,
        executor,
        Clock.systemUTC());
  }

  private static WebhookPost post(int port) {
    return new WebhookPost(
        EndpointUrl.of("https://crm.example:" + port + "/hook", Targets.PUBLIC),
        "msg_1",
        "{}",
        List.of(WebhookSecret.of(new byte[32])));
  }

  private static void answer(Socket client, String text) throws IOException {
    RawReceiver.read(client);
    client.getOutputStream().write(text.getBytes(US_ASCII));
  }

  /** Occupies a place among the connections that a server has not accepted, if there is one. */
  private static void occupy(Socket socket, int port) {
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
    } catch (SocketTimeoutException full) {
      // No further connection is accepted.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
