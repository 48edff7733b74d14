package org.punctual.delivery.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.punctual.application.webhook.WebhookPost;
import org.punctual.application.webhook.WebhookPosts;
import org.punctual.domain.reminder.Outcome;

/**
 * Posts messages by HTTPS. An attempt is broken off when its time is over, even while the receiver
 * sends its answer byte by byte.
 */
@ApplicationScoped
class HttpWebhookPosts implements WebhookPosts, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST_READ = 64 * 1024;

  private final CloseableHttpClient client;
  private final Duration patience;
  private final ScheduledExecutorService executor;
  private final Clock clock;

  @Inject
  HttpWebhookPosts(WebhookClient client, ScheduledExecutorService executor, Clock clock) {
    this(client.open(PATIENCE), PATIENCE, executor, clock);
  }

  /** Waits so long for an answer. */
  HttpWebhookPosts(
      CloseableHttpClient client,
      Duration patience,
      ScheduledExecutorService executor,
      Clock clock) {
    this.client = client;
    this.patience = patience;
    this.executor = executor;
    this.clock = clock;
  }

  @Override
  public Duration patience() {
    return patience;
  }

  @Override
  public Outcome send(WebhookPost post) {
    Instant now = clock.instant();
    HttpPost request = requestOf(post, now);
    Future<?> end = executor.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse response = client.executeOpen(null, request, null);
      Outcome answer = Answers.of(response, now);
      end(request, response);
      return answer;
    } catch (IOException failure) {
      return Answers.failed(request.isCancelled(), failure);
    } catch (IllegalStateException failure) {
      return endOf(request, failure);
    } finally {
      end.cancel(false);
    }
  }

  /** Closes all connections. */
  @Override
  @PreDestroy
  public void close() {
    client.close(CloseMode.GRACEFUL);
  }

  private static HttpPost requestOf(WebhookPost post, Instant now) {
    HttpPost request = new HttpPost(post.url().value());
    request.setHeader("webhook-id", post.id());
    request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
    request.setHeader(
        "webhook-signature",
        post.secrets().stream()
            .map(secret -> secret.sign(post.id(), now, post.body()))
            .collect(Collectors.joining(" ")));
    request.setEntity(
        new StringEntity(
            post.body(), ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
    return request;
  }

  /** The client throws this instead of an IOException when it is interrupted before it connects. */
  private static Outcome endOf(HttpPost request, IllegalStateException failure) {
    if (!request.isCancelled()) {
      throw failure;
    }
    return Answers.tooLate();
  }

  /**
   * Reads the body of an answer, so that its connection can be used again. The connection of a body
   * that is long or late is closed. The status counts in any case.
   */
  private static void end(HttpPost request, ClassicHttpResponse response) {
    try (ClassicHttpResponse closed = response) {
      HttpEntity body = closed.getEntity();
      if (body != null && body.getContent().readNBytes(MOST_READ).length == MOST_READ) {
        request.cancel();
      }
    } catch (IOException brokenOff) {
      request.cancel();
    }
  }
}
