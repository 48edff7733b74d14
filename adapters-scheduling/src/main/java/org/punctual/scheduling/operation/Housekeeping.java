package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.punctual.scheduling.account.ExpirySweeper;
import org.punctual.scheduling.audit.AuditCounting;
import org.punctual.scheduling.usage.UsageArchiver;

/** The periodic tasks that no request and no reminder waits for. */
@ApplicationScoped
class Housekeeping {

  private final UsageArchiver archiver;
  private final PublishedMetrics metrics;
  private final AuditCounting audit;
  private final ExpirySweeper sweeper;

  @Inject
  Housekeeping(
      UsageArchiver archiver,
      PublishedMetrics metrics,
      AuditCounting audit,
      ExpirySweeper sweeper) {
    this.archiver = archiver;
    this.metrics = metrics;
    this.audit = audit;
    this.sweeper = sweeper;
  }

  void start() {
    archiver.start();
    metrics.start();
    audit.start();
    sweeper.start();
  }

  void stop() {
    metrics.stop();
    audit.stop();
    sweeper.stop();
    archiver.stop();
  }
}
