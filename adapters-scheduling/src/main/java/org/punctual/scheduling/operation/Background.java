package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.punctual.scheduling.settings.Settings;

/** The part of the start that runs in the background, beside the deployment. */
@ApplicationScoped
class Background {

  private final StartAttempt attempt;
  private final RefusedStart refusal;
  private final ScheduledExecutorService executor;
  private final Clock clock;

  @Inject
  Background(
      StartAttempt attempt, RefusedStart refusal, ScheduledExecutorService executor, Clock clock) {
    this.attempt = attempt;
    this.refusal = refusal;
    this.executor = executor;
    this.clock = clock;
  }

  /** Begins this part of the start, and returns at once. */
  void begin(Settings settings) {
    attempt.prepare();
    DatabaseWait wait = new DatabaseWait(settings.server().database(), clock);
    executor.execute(new Launch(attempt, wait, refusal::end, executor));
  }
}
