package org.punctual.scheduling.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.punctual.scheduling.job.Heartbeat;
import org.punctual.scheduling.job.Tireless;

/** Sees that left-out lines of the security log are reported though no further event follows. */
@ApplicationScoped
public class AuditCounting {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Heartbeat heartbeat;

  @Inject
  AuditCounting(LoggerAuditTrail trail, ScheduledExecutorService executor) {
    this.heartbeat =
        new Heartbeat(executor, new Tireless("Counting audit lines", trail::writeCounts), PAUSE);
  }

  /** Begins to report. */
  public void start() {
    heartbeat.startAfter(PAUSE);
  }

  /** Reports no more. */
  public void stop() {
    heartbeat.stop();
  }
}
