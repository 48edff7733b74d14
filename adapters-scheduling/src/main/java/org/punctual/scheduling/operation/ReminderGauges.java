package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.punctual.application.reminder.DueBacklog;
import org.punctual.scheduling.reminder.ReminderRunner;

/** Shows whether reminders are sent: how many are due, since when, and whether the runner runs. */
@ApplicationScoped
class ReminderGauges {

  private final Gauges gauges;
  private final BacklogWatch backlog;
  private final ReminderRunner runner;
  private final Clock clock;

  @Inject
  ReminderGauges(Gauges gauges, BacklogWatch backlog, ReminderRunner runner, Clock clock) {
    this.gauges = gauges;
    this.backlog = backlog;
    this.runner = runner;
    this.clock = clock;
  }

  void publish() {
    gauges.publish(
        "punctual_reminders_due",
        "Reminders that are due and not settled, of all servers together",
        () -> backlog.backlog().map(found -> (double) found.reminders()));
    gauges.publish(
        "punctual_reminders_oldest_due_seconds",
        "How long the oldest reminder that is not settled has been due; 0 without any",
        () -> backlog.backlog().map(this::ageOfOldest));
    gauges.publish(
        "punctual_runner_last_round_seconds",
        "How long ago this server last looked for due reminders with success",
        () -> runner.lastSearch().map(this::secondsSince));
  }

  private double ageOfOldest(DueBacklog found) {
    return found.oldestDue().map(this::secondsSince).orElse(0.0);
  }

  private double secondsSince(Instant instant) {
    return Math.max(0, Duration.between(instant, clock.instant()).toMillis()) / 1_000.0;
  }
}
