package org.punctual.scheduling.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.operator.ReminderRounds;
import org.punctual.scheduling.reminder.ReminderRunner;

/** The searches of this server's runner. */
@ApplicationScoped
class RunnerRounds implements ReminderRounds {

  private final ReminderRunner runner;

  @Inject
  RunnerRounds(ReminderRunner runner) {
    this.runner = runner;
  }

  @Override
  public Optional<Instant> last() {
    return runner.lastRound();
  }
}
