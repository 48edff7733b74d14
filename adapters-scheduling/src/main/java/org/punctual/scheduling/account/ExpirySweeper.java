package org.punctual.scheduling.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.punctual.application.account.ForgettingExpired;
import org.punctual.application.appointment.CleaningUpRequests;
import org.punctual.application.usage.ArchivingUsage;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.Tasks;

/**
 * Deletes personal data that is no longer needed, within a minute of the start and then each hour.
 * The moment within that minute is random, so that servers that start together do not wait for each
 * other's locks.
 */
@ApplicationScoped
public class ExpirySweeper {

  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration FIRST_WITHIN = Duration.ofMinutes(1);

  private final FixedDelayTask links;
  private final FixedDelayTask usage;
  private final FixedDelayTask requests;

  @Inject
  ExpirySweeper(
      ForgettingExpired forgetting,
      ArchivingUsage archiving,
      CleaningUpRequests requests,
      Tasks tasks) {
    this.links =
        tasks.repeated(tasks.surviving("Deleting expired links", forgetting::forget), PAUSE);
    this.usage =
        tasks.repeated(
            tasks.surviving("Deleting usage of deleted accounts", archiving::forgetStrangers),
            PAUSE);
    this.requests =
        tasks.repeated(
            tasks.surviving("Deleting old idempotency keys and links", requests::cleanUp), PAUSE);
  }

  /** Starts the runs. */
  public void start() {
    long first = ThreadLocalRandom.current().nextLong(FIRST_WITHIN.toMillis());
    links.startAfter(Duration.ofMillis(first));
    usage.startAfter(Duration.ofMillis(first));
    requests.startAfter(Duration.ofMillis(first));
  }

  /** Starts no further run. */
  public void stop() {
    links.stop();
    usage.stop();
    requests.stop();
  }
}
