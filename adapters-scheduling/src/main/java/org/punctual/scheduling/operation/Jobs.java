package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.punctual.scheduling.reminder.ReminderRunner;
import org.punctual.scheduling.usage.UsageWriter;

/** All that runs by the clock. */
@ApplicationScoped
class Jobs {

  private final ReminderRunner reminders;
  private final UsageWriter usage;

  @Inject
  Jobs(ReminderRunner reminders, UsageWriter usage) {
    this.reminders = reminders;
    this.usage = usage;
  }

  void start() {
    reminders.start();
    usage.start();
  }

  /** Usage comes last: calls are still answered while reminders come to their end. */
  void stop() {
    reminders.stop();
    usage.stop();
  }
}
