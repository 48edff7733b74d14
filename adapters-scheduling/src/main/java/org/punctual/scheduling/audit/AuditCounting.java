package org.punctual.scheduling.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.SurvivingTask;

/** Sees that left-out lines of the security log are reported though no further event follows. */
@ApplicationScoped
public class AuditCounting {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final FixedDelayTask schedule;

  @Inject
  AuditCounting(LoggerAuditTrail trail, ScheduledExecutorService executor) {
    this.schedule =
        new FixedDelayTask(
            executor, new SurvivingTask("Counting audit lines", trail::writeCounts), PAUSE);
  }

  /** Begins to report. */
  public void start() {
    schedule.startAfter(PAUSE);
  }

  /** Reports no more. */
  public void stop() {
    schedule.stop();
  }
}
