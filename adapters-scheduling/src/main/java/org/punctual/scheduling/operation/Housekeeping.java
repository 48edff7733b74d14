package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.punctual.scheduling.audit.AuditCounting;
import org.punctual.scheduling.usage.UsageArchiver;

/** The periodic tasks that no request and no reminder waits for. */
@ApplicationScoped
class Housekeeping {

  private final UsageArchiver archiver;
  private final PublishedMetrics metrics;
  private final AuditCounting audit;
  private final Sweepers sweepers;

  @Inject
  Housekeeping(
      UsageArchiver archiver, PublishedMetrics metrics, AuditCounting audit, Sweepers sweepers) {
    this.archiver = archiver;
    this.metrics = metrics;
    this.audit = audit;
    this.sweepers = sweepers;
  }

  void start() {
    archiver.start();
    metrics.start();
    audit.start();
    sweepers.start();
  }

  void stop() {
    metrics.stop();
    audit.stop();
    sweepers.stop();
    archiver.stop();
  }
}
