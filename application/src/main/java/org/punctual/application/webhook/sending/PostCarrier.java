package org.punctual.application.webhook.sending;

import java.time.Duration;
import org.punctual.application.sending.Carrier;
import org.punctual.application.webhook.WebhookPosts;
import org.punctual.domain.reminder.Outcome;

/** Posts messages, each by a request of its own. */
final class PostCarrier implements Carrier<OutgoingMessage> {

  private static final int LARGEST_BATCH = 50;

  private final WebhookPosts posts;

  PostCarrier(WebhookPosts posts) {
    this.posts = posts;
  }

  @Override
  public int largestBatch() {
    return LARGEST_BATCH;
  }

  @Override
  public Duration patience() {
    return posts.patience();
  }

  @Override
  public Handover<OutgoingMessage> open() {
    return new Posting(posts);
  }

  /** Requests need no common connection: receivers differ. */
  private record Posting(WebhookPosts posts) implements Handover<OutgoingMessage> {

    @Override
    public Outcome deliver(OutgoingMessage message) {
      return posts.send(message.post());
    }

    @Override
    public void close() {
      // nothing is open between two requests
    }
  }
}
