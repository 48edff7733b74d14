package org.punctual.scheduling.job;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.punctual.application.operation.Outages;

/**
 * A task that runs again and again, whatever it throws. Each kind of failure is told once, until
 * the task succeeds again: a database that is away fills no log.
 */
public final class Tireless implements Runnable {

  private static final System.Logger LOG = System.getLogger(Tireless.class.getName());

  private final String name;
  private final Runnable task;
  private final Set<Class<?>> told = ConcurrentHashMap.newKeySet();
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * Makes a task tireless.
   *
   * @param name what it does, as a log line begins: {@code "Sending reminders"}
   */
  public Tireless(String name, Runnable task) {
    this.name = name;
    this.task = task;
  }

  @Override
  public void run() {
    try {
      tryOnce();
    } catch (Throwable untold) {
      // There is not even memory left to tell of it. An executor would never run it again.
    }
  }

  private void tryOnce() {
    try {
      task.run();
    } catch (Throwable failure) {
      tell(failure);
      return;
    }
    tellRecovery();
  }

  private void tell(Throwable failure) {
    failures.incrementAndGet();
    if (told.add(failure.getClass())) {
      log(failure);
    }
  }

  /** A stack trace says nothing of a database that is away, and the log has one for each task. */
  private void log(Throwable failure) {
    String what = name + " failed, and will be tried again";
    if (Outages.isBehind(failure)) {
      LOG.log(WARNING, what + ": " + Outages.inOneLine(failure));
    } else {
      LOG.log(ERROR, what, failure);
    }
  }

  private void tellRecovery() {
    int before = failures.getAndSet(0);
    if (before > 0) {
      told.clear();
      LOG.log(INFO, name + " works again after " + before + " failures");
    }
  }
}
