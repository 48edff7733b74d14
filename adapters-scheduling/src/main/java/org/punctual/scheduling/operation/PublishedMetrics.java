package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The server's own gauges, and the task that keeps them up to date. */
@ApplicationScoped
class PublishedMetrics {

  private final ReminderGauges reminders;
  private final ServerGauges server;
  private final BacklogWatch backlog;

  @Inject
  PublishedMetrics(ReminderGauges reminders, ServerGauges server, BacklogWatch backlog) {
    this.reminders = reminders;
    this.server = server;
    this.backlog = backlog;
  }

  void start() {
    reminders.publish();
    server.publish();
    backlog.start();
  }

  void stop() {
    backlog.stop();
  }
}
