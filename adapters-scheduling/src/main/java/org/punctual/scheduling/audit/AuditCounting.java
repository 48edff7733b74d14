package org.punctual.scheduling.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.Tasks;

/** Reports the left-out lines of the security log even if no further event follows. */
@ApplicationScoped
public class AuditCounting {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final FixedDelayTask schedule;

  @Inject
  AuditCounting(LoggerAuditTrail trail, Tasks tasks) {
    this.schedule =
        tasks.repeated(tasks.surviving("Counting audit lines", trail::writeCounts), PAUSE);
  }

  /** Starts the reports. */
  public void start() {
    schedule.startAfter(PAUSE);
  }

  /** Ends the reports. */
  public void stop() {
    schedule.stop();
  }
}
