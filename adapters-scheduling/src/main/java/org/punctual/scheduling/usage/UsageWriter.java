package org.punctual.scheduling.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.punctual.application.usage.RecordingUsage;
import org.punctual.scheduling.job.Heartbeat;
import org.punctual.scheduling.job.Tireless;

/** Writes what partners called twice a second, and the rest when the server stops. */
@ApplicationScoped
public class UsageWriter {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Runnable flush;
  private final Heartbeat heartbeat;

  @Inject
  UsageWriter(RecordingUsage recording, ScheduledExecutorService executor) {
    this.flush = new Tireless("Writing usage records", recording::flush);
    this.heartbeat = new Heartbeat(executor, flush, PAUSE);
  }

  /** Begins to write. */
  public void start() {
    heartbeat.startAfter(PAUSE);
  }

  /** Writes what is left; a failure that passes loses nothing. */
  public void stop() {
    heartbeat.stop();
    flush.run();
    flush.run();
  }
}
