package org.punctual.application.webhook.sending;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.operation.Outages;
import org.punctual.application.sending.BatchSize;
import org.punctual.application.sending.NextWork;
import org.punctual.application.sending.PendingSettlements;
import org.punctual.application.sending.SendingTurn;
import org.punctual.application.sending.Turn;
import org.punctual.application.webhook.WebhookPosts;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.webhook.WebhookMessage;

/** Posts messages to endpoints. */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class SendingWebhooks {

  private final MessageQueue queue;
  private final PendingSettlements<WebhookMessage, OutgoingMessage> settlements;
  private final PostCarrier carrier;
  private final BatchSize size;
  private final Clock clock;

  @Inject
  public SendingWebhooks(MessageQueue queue, WebhookPosts posts, Outages outages, Clock clock) {
    this.queue = queue;
    this.settlements = new PendingSettlements<>(queue.settlements(), outages, clock);
    this.carrier = new PostCarrier(posts);
    this.size = new BatchSize(carrier.largestBatch());
    this.clock = clock;
  }

  /**
   * Begins to post messages.
   *
   * @param lease held by this server; longer than one attempt takes
   */
  public Turn open(Lease lease) {
    return new SendingTurn<>(
        queue.waiting(), settlements, new SendingTurn.Terms<>(carrier, lease, size), clock);
  }

  /** When there is something to do next. Nothing is to be planned. */
  public NextWork next() {
    return new NextWork(Optional.empty(), queue.nextAttempt()).orToSend(settlements.next());
  }

  /** Writes what is pending, and releases the claims of a server that stops. */
  public void releaseClaims(String holder) {
    settlements.releaseClaims(holder);
  }
}
