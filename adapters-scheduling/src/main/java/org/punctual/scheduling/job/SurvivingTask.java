package org.punctual.scheduling.job;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.punctual.application.operation.FailureLine;
import org.punctual.application.operation.Outages;

/**
 * A task that can run again, whatever it throws. Each kind of failure is logged once until the task
 * succeeds again, so that an outage of the database does not fill the log.
 */
public final class SurvivingTask implements Runnable {

  private static final System.Logger LOG = System.getLogger(SurvivingTask.class.getName());

  private final String name;
  private final Runnable task;
  private final Outages outages;
  private final Set<Class<?>> logged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * Wraps a task.
   *
   * @param name what the task does, as a log line begins: {@code "Sending reminders"}
   */
  SurvivingTask(String name, Runnable task, Outages outages) {
    this.name = name;
    this.task = task;
    this.outages = outages;
  }

  @Override
  public void run() {
    try {
      tryOnce();
    } catch (Throwable outOfMemory) {
      // Not even a log line can be written. If this were thrown, an executor would end the task.
    }
  }

  private void tryOnce() {
    try {
      task.run();
    } catch (Throwable failure) {
      count(failure);
      return;
    }
    logRecovery();
  }

  private void count(Throwable failure) {
    failures.incrementAndGet();
    if (logged.add(failure.getClass())) {
      log(failure);
    }
  }

  /** The stack trace of an outage says nothing, and each task would log one. */
  private void log(Throwable failure) {
    String what = name + " failed, and will be tried again";
    if (outages.isBehind(failure)) {
      LOG.log(WARNING, what + ": " + FailureLine.of(failure));
    } else {
      LOG.log(ERROR, what, failure);
    }
  }

  private void logRecovery() {
    int before = failures.getAndSet(0);
    if (before > 0) {
      logged.clear();
      LOG.log(
          INFO, name + " works again after " + before + (before == 1 ? " failure" : " failures"));
    }
  }
}
