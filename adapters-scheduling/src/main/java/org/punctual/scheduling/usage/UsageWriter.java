package org.punctual.scheduling.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.punctual.application.usage.RecordingUsage;
import org.punctual.scheduling.job.Tireless;

/** Writes what partners called twice a second, and the rest when the server stops. */
@ApplicationScoped
public class UsageWriter {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ScheduledExecutorService executor;
  private final Runnable flush;
  private Optional<Future<?>> heartbeat = Optional.empty();

  @Inject
  UsageWriter(RecordingUsage recording, ScheduledExecutorService executor) {
    this.executor = executor;
    this.flush = new Tireless("Writing usage records", recording::flush);
  }

  /** Begins to write. */
  public synchronized void start() {
    long pause = PAUSE.toMillis();
    heartbeat =
        Optional.of(executor.scheduleWithFixedDelay(flush, pause, pause, TimeUnit.MILLISECONDS));
  }

  /** Writes what is left. */
  public synchronized void stop() {
    heartbeat.ifPresent(beat -> beat.cancel(false));
    flush.run();
  }
}
