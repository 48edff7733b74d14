package org.punctual.scheduling.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.application.reminder.DeliveryWatcher;

/**
 * Reports the results of deliveries to the log and the metrics, once the results are committed.
 * Results that are rolled back are not reported. The results of one batch are reported together.
 */
@ApplicationScoped
class CommittedDeliveries implements DeliveryWatcher {

  private final Event<Written> written;
  private final DeliveryLog log;
  private final DeliveryMetrics metrics;

  @Inject
  CommittedDeliveries(Event<Written> written, DeliveryLog log, DeliveryMetrics metrics) {
    this.written = written;
    this.log = log;
    this.metrics = metrics;
  }

  /** The results of one batch. */
  record Written(List<DeliveryResult> results) {}

  @Override
  public void written(List<DeliveryResult> results) {
    written.fire(new Written(results));
  }

  void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written batch) {
    metrics.written(batch.results());
    log.written(batch.results());
  }
}
