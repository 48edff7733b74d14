package org.punctual.scheduling.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.punctual.application.webhook.MessageAlarm;
import org.punctual.application.webhook.MessageWatcher;
import org.punctual.domain.webhook.WebhookMessage;

/**
 * Wakes this server's runner once new messages are committed, and counts results once they are
 * committed. What is rolled back has no effect.
 */
@ApplicationScoped
class CommittedMessages implements MessageAlarm, MessageWatcher {

  private final Event<Added> added;
  private final Event<Written> written;
  private final WebhookRunner runner;
  private final WebhookMetrics metrics;

  @Inject
  CommittedMessages(
      Event<Added> added, Event<Written> written, WebhookRunner runner, WebhookMetrics metrics) {
    this.added = added;
    this.written = written;
    this.runner = runner;
    this.metrics = metrics;
  }

  /** New messages wait. */
  record Added() {}

  /** The results of one batch. */
  record Written(List<WebhookMessage> messages) {}

  @Override
  public void rings() {
    added.fire(new Added());
  }

  @Override
  public void written(List<WebhookMessage> messages) {
    written.fire(new Written(messages));
  }

  void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Added event) {
    runner.wake();
  }

  void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written event) {
    metrics.written(event.messages());
  }
}
