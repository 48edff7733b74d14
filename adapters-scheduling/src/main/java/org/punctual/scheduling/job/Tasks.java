package org.punctual.scheduling.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.punctual.application.operation.Outages;

/** Makes the tasks of this server. They run on the server's executor. */
@ApplicationScoped
public class Tasks {

  private final ScheduledExecutorService executor;
  private final Outages outages;

  @Inject
  public Tasks(ScheduledExecutorService executor, Outages outages) {
    this.executor = executor;
    this.outages = outages;
  }

  /**
   * A task that can run again, whatever it throws.
   *
   * @param name what the task does, as a log line begins: {@code "Sending reminders"}
   */
  public SurvivingTask surviving(String name, Runnable task) {
    return new SurvivingTask(name, task, outages);
  }

  /**
   * A task that runs again and again, and is not started yet.
   *
   * @param task throws nothing, because the executor would not run it again: see {@link #surviving}
   * @param pause from the end of a run to the start of the next run
   */
  public FixedDelayTask repeated(Runnable task, Duration pause) {
    return new FixedDelayTask(executor, task, pause);
  }

  /** The executor, for tasks that run once. */
  public ScheduledExecutorService executor() {
    return executor;
  }
}
