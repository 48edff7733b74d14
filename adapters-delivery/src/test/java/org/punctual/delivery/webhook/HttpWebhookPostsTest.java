package org.punctual.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.delivery.webhook.Receiver.answering;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.webhook.WebhookPost;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.webhook.EndpointUrl;
import org.punctual.domain.webhook.Targets;
import org.punctual.domain.webhook.WebhookSecret;

class HttpWebhookPostsTest {

  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00.5Z");
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String BODY = "{\"type\":\"appointment.moved\",\"title\":\"Zoë مريم\"}";
  private static final Targets ALL = Targets.PUBLIC.allowing("crm.example").orElseThrow();
  private static final WebhookSecret OLD = WebhookSecret.of(new byte[32]);
  private static final WebhookSecret NEW = WebhookSecret.of(new byte[24]);

  private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);

  /** As many as a server has workers. */
  private static final int HANGING = 32;

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @Test
  void a_message_arrives_with_the_headers_of_the_standard() throws Exception {
    try (Receiver receiver = Receiver.start(folder, answering(204))) {
      Outcome answer = send(receiver);

      assertThat(answer).isEqualTo(new Outcome.Delivered("HTTP 204"));
      assertThat(receiver.received()).hasSize(1);
      Receiver.Received message = receiver.received().get(0);
      assertThat(message.body()).isEqualTo(BODY);
      assertThat(message.header("Content-type")).isEqualTo("application/json; charset=UTF-8");
      assertThat(message.header("Webhook-id")).isEqualTo("msg_1");
      assertThat(message.header("Webhook-timestamp"))
          .isEqualTo(Long.toString(NOW.getEpochSecond()));
      assertThat(message.header("Webhook-signature"))
          .isEqualTo(NEW.sign("msg_1", NOW, BODY) + " " + OLD.sign("msg_1", NOW, BODY));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 401, 404, 429, 500, 503})
  void every_other_status_is_a_failure_that_may_pass(int status) throws Exception {
    try (Receiver receiver =
        Receiver.start(folder, answering(status, "Location", "https://crm.example/other"))) {
      Outcome answer = send(receiver);

      assertThat(answer).isEqualTo(new Outcome.TemporaryFailure("HTTP " + status));
      assertThat(receiver.received()).hasSize(1);
    }
  }

  @Test
  void a_receiver_that_is_gone_wants_no_more() throws Exception {
    try (Receiver receiver = Receiver.start(folder, answering(410))) {
      Outcome answer = send(receiver);
      assertThat(answer).isEqualTo(new Outcome.PermanentFailure("HTTP 410"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "120, 120",
    "'Tue, 1 Dec 2026 10:01:00 GMT', 59",
    "999999999, 86400",
    "'Tue, 1 Dec 2026 09:00:00 GMT',",
    "soon,",
    "-5,"
  })
  void the_receiver_may_ask_to_wait(String header, Integer seconds) throws Exception {
    try (Receiver receiver = Receiver.start(folder, answering(503, "Retry-After", header))) {
      Outcome.TemporaryFailure failure = (Outcome.TemporaryFailure) send(receiver);
      assertThat(failure.pause().map(Duration::toSeconds))
          .isEqualTo(Optional.ofNullable(seconds).map(Integer::longValue));
    }
  }

  @Test
  void a_receiver_that_does_not_answer_is_left_when_the_time_is_over() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (Receiver receiver = Receiver.start(folder, exchange -> SlowAnswers.await(end))) {
      long begin = System.nanoTime();
      Outcome answer = send(receiver);
      end.countDown();
      assertThat(answer).isEqualTo(new Outcome.TemporaryFailure("no answer in time"));
      assertThat(since(begin)).isBetween(SHORT, SHORT.multipliedBy(5));
    }
  }

  @Test
  void a_body_that_trickles_holds_nobody_up() throws Exception {
    try (Receiver receiver = Receiver.start(folder, SlowAnswers::trickle)) {
      long begin = System.nanoTime();
      assertThat(send(receiver)).isEqualTo(new Outcome.Delivered("HTTP 200"));
      assertThat(since(begin)).isLessThan(SHORT.multipliedBy(5));
    }
  }

  @Test
  void a_long_answer_is_read_in_part() throws Exception {
    AtomicInteger written = new AtomicInteger();
    try (Receiver receiver =
        Receiver.start(folder, exchange -> SlowAnswers.flood(exchange, written))) {
      assertThat(send(receiver)).isEqualTo(new Outcome.Delivered("HTTP 200"));
      assertThat(written).hasValueLessThan(64);
    }
  }

  @Test
  void messages_that_hang_at_a_host_hold_no_other_message_up() throws Exception {
    CountDownLatch hanging = new CountDownLatch(HANGING);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService workers = Executors.newCachedThreadPool();
    try (Receiver receiver =
            Receiver.start(
                folder,
                exchange -> {
                  hanging.countDown();
                  SlowAnswers.await(end);
                });
        HttpWebhookPosts posts = posts(receiver, SystemNames.LOOPBACK, ALL, LONG)) {
      for (int i = 0; i < HANGING; i++) {
        workers.execute(() -> posts.send(post(receiver.url())));
      }
      assertThat(hanging.await(20, TimeUnit.SECONDS)).as("all are connected").isTrue();
    } finally {
      end.countDown();
      workers.shutdownNow();
    }
  }

  @Test
  void a_receiver_that_does_not_listen_or_is_unknown_is_a_failure_that_may_pass() throws Exception {
    Receiver receiver = Receiver.start(folder, answering(200));
    receiver.close();
    assertThat(send(receiver))
        .isEqualTo(new Outcome.TemporaryFailure("the connection was refused"));
    try (HttpWebhookPosts posts = posts(receiver, SystemNames.UNKNOWN, ALL)) {
      assertThat(posts.send(post(receiver.url())))
          .isEqualTo(new Outcome.TemporaryFailure("the host is unknown"));
    }
  }

  @Test
  void a_certificate_for_another_host_is_refused() throws Exception {
    try (Receiver receiver = Receiver.start(folder, answering(200));
        HttpWebhookPosts posts = posts(receiver, SystemNames.LOOPBACK, allowing("other.example"))) {
      Outcome answer = posts.send(post(receiver.url().replace("crm.example", "other.example")));
      assertThat(answer.answer()).contains("certificate");
      assertThat(receiver.received()).isEmpty();
    }
  }

  @Test
  void a_host_with_private_addresses_alone_is_not_called() throws Exception {
    try (Receiver receiver = Receiver.start(folder, answering(200));
        HttpWebhookPosts posts = posts(receiver, SystemNames.LOOPBACK, Targets.PUBLIC)) {
      assertThat(posts.send(post(receiver.url())))
          .isEqualTo(new Outcome.TemporaryFailure("the host has no address that may be called"));
      assertThat(receiver.received()).isEmpty();
    }
  }

  @Test
  void a_name_that_changes_to_a_private_address_is_not_called() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    DnsResolver rebinding =
        SystemNames.of(
            () ->
                asked.getAndIncrement() == 0
                    ? InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1})
                    : InetAddress.getLoopbackAddress());
    Targets examples = Targets.PUBLIC.allowing("192.0.2.0/24").orElseThrow();
    try (Receiver receiver = Receiver.start(folder, answering(200));
        HttpWebhookPosts posts = posts(receiver, rebinding, examples)) {
      posts.send(post(receiver.url()));
      posts.send(post(receiver.url()));
      assertThat(asked).hasValue(2);
      assertThat(receiver.received()).isEmpty();
    }
  }

  private Outcome send(Receiver receiver) throws IOException {
    try (HttpWebhookPosts posts = posts(receiver, SystemNames.LOOPBACK, ALL)) {
      return posts.send(post(receiver.url()));
    }
  }

  private HttpWebhookPosts posts(Receiver receiver, DnsResolver names, Targets targets) {
    return posts(receiver, names, targets, SHORT);
  }

  private HttpWebhookPosts posts(
      Receiver receiver, DnsResolver names, Targets targets, Duration patience) {
    return new HttpWebhookPosts(
        new WebhookClient(new CheckedAddresses(names, targets), receiver.trust()).open(patience),
        patience,
        executor,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Targets allowing(String host) {
    return Targets.PUBLIC.allowing(host).orElseThrow();
  }

  private static WebhookPost post(String url) {
    return new WebhookPost(EndpointUrl.of(url, Targets.PUBLIC), "msg_1", BODY, List.of(NEW, OLD));
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
