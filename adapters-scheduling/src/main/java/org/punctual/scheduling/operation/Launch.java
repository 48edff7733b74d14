package org.punctual.scheduling.operation;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.punctual.application.operation.InvalidSettings;

/**
 * Repeats the attempt to start until it succeeds, because an administrator may repair the database
 * without a restart. Only refused settings end the attempts.
 */
final class Launch implements Runnable {

  private final Attempt attempt;
  private final DatabaseWait wait;
  private final Consumer<InvalidSettings> refusal;
  private final ScheduledExecutorService executor;

  /** One attempt to start. */
  interface Attempt {

    /**
     * Starts.
     *
     * @return why the database does not serve; empty when the start is complete
     * @throws InvalidSettings when an administrator must change a setting first
     */
    Optional<DatabaseTrouble> tryOnce();
  }

  Launch(
      Attempt attempt,
      DatabaseWait wait,
      Consumer<InvalidSettings> refusal,
      ScheduledExecutorService executor) {
    this.attempt = attempt;
    this.wait = wait;
    this.refusal = refusal;
    this.executor = executor;
  }

  @Override
  public void run() {
    try {
      attempt.tryOnce().ifPresentOrElse(this::again, wait::succeeded);
    } catch (InvalidSettings refused) {
      refusal.accept(refused);
    }
  }

  private void again(DatabaseTrouble trouble) {
    try {
      long pause = wait.failed(trouble).toMillis();
      Future<?> unused = executor.schedule(this, pause, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      // The server stops: there is nothing left to start.
    }
  }
}
