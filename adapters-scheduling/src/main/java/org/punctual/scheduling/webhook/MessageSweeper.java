package org.punctual.scheduling.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.punctual.application.webhook.ForgettingMessages;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.Tasks;

/**
 * Deletes old messages and deleted endpoints, within a minute of the start and then each hour. The
 * moment within that minute is random, so that servers that start together do not wait for each
 * other's locks.
 */
@ApplicationScoped
public class MessageSweeper {

  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration FIRST_WITHIN = Duration.ofMinutes(1);

  private final FixedDelayTask schedule;

  @Inject
  MessageSweeper(ForgettingMessages forgetting, Tasks tasks) {
    this.schedule =
        tasks.repeated(tasks.surviving("Deleting old webhooks", forgetting::forget), PAUSE);
  }

  /** Starts the runs. */
  public void start() {
    long first = ThreadLocalRandom.current().nextLong(FIRST_WITHIN.toMillis());
    schedule.startAfter(Duration.ofMillis(first));
  }

  /** Starts no further run. */
  public void stop() {
    schedule.stop();
  }
}
