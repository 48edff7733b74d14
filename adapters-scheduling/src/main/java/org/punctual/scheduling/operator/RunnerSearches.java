package org.punctual.scheduling.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.operator.ReminderSearches;
import org.punctual.scheduling.reminder.ReminderRunner;

/** The searches of this server's runner. */
@ApplicationScoped
class RunnerSearches implements ReminderSearches {

  private final ReminderRunner runner;

  @Inject
  RunnerSearches(ReminderRunner runner) {
    this.runner = runner;
  }

  @Override
  public Optional<Instant> last() {
    return runner.lastSearch();
  }
}
