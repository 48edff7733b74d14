package org.punctual.application.webhook.sending;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.punctual.application.UnitOfWork;
import org.punctual.application.sending.SendingQueue;
import org.punctual.application.sending.Settlements;
import org.punctual.application.webhook.WebhookMessages;
import org.punctual.domain.webhook.WebhookMessage;

/** The queue of messages to endpoints. */
@UnitOfWork
@Transactional(TxType.NOT_SUPPORTED)
public class MessageQueue {

  private final WebhookMessages messages;
  private final WaitingMessages waiting;
  private final SettlingMessages settling;

  @Inject
  public MessageQueue(
      WebhookMessages messages, WaitingMessages waiting, SettlingMessages settling) {
    this.messages = messages;
    this.waiting = waiting;
    this.settling = settling;
  }

  /** The messages that wait to be posted. */
  public SendingQueue<WebhookMessage, OutgoingMessage> waiting() {
    return waiting;
  }

  /** Where the results are written. */
  public Settlements<WebhookMessage, OutgoingMessage> settlements() {
    return settling;
  }

  /** When the next waiting message is to be tried, or a lease ends. */
  public Optional<Instant> nextAttempt() {
    return messages.nextAttempt();
  }
}
