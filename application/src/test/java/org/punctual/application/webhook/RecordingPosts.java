package org.punctual.application.webhook;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.punctual.domain.reminder.Outcome;

/** Records what is posted, and answers as a test wants. */
public final class RecordingPosts implements WebhookPosts {

  public final List<WebhookPost> posts = new CopyOnWriteArrayList<>();
  private final Queue<Outcome> answers = new ArrayDeque<>();
  private Runnable before = () -> {};

  /** Does something before each answer. */
  public void before(Runnable action) {
    before = action;
  }

  /** The next posts are answered so; all after them are accepted. */
  public void answer(Outcome... next) {
    answers.addAll(List.of(next));
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(15);
  }

  @Override
  public Outcome send(WebhookPost post) {
    posts.add(post);
    before.run();
    Outcome next = answers.poll();
    return next == null ? new Outcome.Delivered("HTTP 204") : next;
  }
}
