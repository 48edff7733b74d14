package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.punctual.scheduling.account.ExpirySweeper;
import org.punctual.scheduling.audit.AuditCounting;
import org.punctual.scheduling.reminder.ReminderRunner;
import org.punctual.scheduling.usage.CallExchange;
import org.punctual.scheduling.usage.UsageArchiver;
import org.punctual.scheduling.usage.UsageWriter;

/** All periodic tasks. */
@ApplicationScoped
class Jobs {

  private final StoreWatch store;
  private final ReminderRunner reminders;
  private final UsageWriter usage;
  private final UsageArchiver archiver;
  private final CallExchange calls;
  private final PublishedMetrics metrics;
  private final AuditCounting audit;
  private final ExpirySweeper sweeper;
  private boolean isStarted;

  @Inject
  Jobs(
      StoreWatch store,
      ReminderRunner reminders,
      UsageWriter usage,
      UsageArchiver archiver,
      CallExchange calls,
      PublishedMetrics metrics,
      AuditCounting audit,
      ExpirySweeper sweeper) {
    this.store = store;
    this.reminders = reminders;
    this.usage = usage;
    this.archiver = archiver;
    this.calls = calls;
    this.metrics = metrics;
    this.audit = audit;
    this.sweeper = sweeper;
  }

  /** The store's clock is read first: no task runs before servers agree on the time. */
  synchronized void start() {
    store.start();
    isStarted = true;
    reminders.start();
    usage.start();
    archiver.start();
    calls.start();
    metrics.start();
    audit.start();
    sweeper.start();
  }

  /** The usage writer stops last: calls are still answered while the last reminders are sent. */
  synchronized void stop() {
    if (!isStarted) {
      return;
    }
    metrics.stop();
    audit.stop();
    sweeper.stop();
    archiver.stop();
    reminders.stop();
    calls.stop();
    usage.stop();
    store.stop();
  }
}
