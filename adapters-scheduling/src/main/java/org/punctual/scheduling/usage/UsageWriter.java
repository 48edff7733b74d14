package org.punctual.scheduling.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.punctual.application.usage.RecordingUsage;
import org.punctual.scheduling.job.FixedDelayTask;
import org.punctual.scheduling.job.Tasks;

/** Writes the calls of partners to the store twice a second, and the rest when the server stops. */
@ApplicationScoped
public class UsageWriter {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Runnable flush;
  private final FixedDelayTask schedule;

  @Inject
  UsageWriter(RecordingUsage recording, Tasks tasks) {
    this.flush = tasks.surviving("Writing usage records", recording::flush);
    this.schedule = tasks.repeated(flush, PAUSE);
  }

  /** Starts the writes. */
  public void start() {
    schedule.startAfter(PAUSE);
  }

  /** Writes the rest. A temporary failure loses nothing. */
  public void stop() {
    schedule.stop();
    flush.run();
    flush.run();
  }
}
