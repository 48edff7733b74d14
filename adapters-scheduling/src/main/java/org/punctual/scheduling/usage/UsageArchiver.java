package org.punctual.scheduling.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.punctual.application.usage.ArchivingUsage;
import org.punctual.domain.account.AccountId;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.Tasks;

/**
 * Archives old usage within a minute of the start and then each hour. The moment within that minute
 * is random, so that servers that start together do not wait for each other's locks.
 */
@ApplicationScoped
public class UsageArchiver {

  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration FIRST_WITHIN = Duration.ofMinutes(1);

  private final ArchivingUsage archiving;
  private final Tasks tasks;
  private final FixedDelayTask schedule;
  private volatile boolean stopped;

  @Inject
  UsageArchiver(ArchivingUsage archiving, Tasks tasks) {
    this.archiving = archiving;
    this.tasks = tasks;
    this.schedule = tasks.repeated(tasks.surviving("Archiving usage", this::archive), PAUSE);
  }

  /** Starts the runs. */
  public void start() {
    long first = ThreadLocalRandom.current().nextLong(FIRST_WITHIN.toMillis());
    schedule.startAfter(Duration.ofMillis(first));
  }

  /** Archives no further day. */
  public void stop() {
    stopped = true;
    schedule.stop();
  }

  /** A failure for one owner does not affect other owners. */
  private void archive() {
    archiving
        .candidates()
        .forEach(
            owner -> tasks.surviving("Archiving an owner's usage", () -> archive(owner)).run());
  }

  private void archive(AccountId owner) {
    boolean isMore = true;
    while (isMore && !stopped) {
      isMore = archiving.archiveOldestDay(owner);
    }
  }
}
