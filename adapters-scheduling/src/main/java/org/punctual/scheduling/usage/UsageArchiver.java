package org.punctual.scheduling.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.punctual.application.usage.ArchivingUsage;
import org.punctual.domain.account.AccountId;
import org.punctual.scheduling.job.Tireless;

/**
 * Archives old usage within a minute of the start and then each hour. Which moment of that minute
 * is left to chance, so that servers which start together don't wait for each other's locks.
 */
@ApplicationScoped
public class UsageArchiver {

  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration FIRST_WITHIN = Duration.ofMinutes(1);

  private final ArchivingUsage archiving;
  private final ScheduledExecutorService executor;
  private volatile boolean stopped;
  private Optional<Future<?>> heartbeat = Optional.empty();

  @Inject
  UsageArchiver(ArchivingUsage archiving, ScheduledExecutorService executor) {
    this.archiving = archiving;
    this.executor = executor;
  }

  /** Begins to archive. */
  public synchronized void start() {
    long first = ThreadLocalRandom.current().nextLong(FIRST_WITHIN.toMillis());
    Runnable archive = new Tireless("Archiving usage", this::archive);
    heartbeat =
        Optional.of(
            executor.scheduleWithFixedDelay(
                archive, first, PAUSE.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Archives no further day. */
  public synchronized void stop() {
    stopped = true;
    heartbeat.ifPresent(beat -> beat.cancel(false));
  }

  private void archive() {
    archiving.candidates().forEach(this::archive);
  }

  private void archive(AccountId owner) {
    boolean isMore = true;
    while (isMore && !stopped) {
      isMore = archiving.archiveOldestDay(owner);
    }
  }
}
