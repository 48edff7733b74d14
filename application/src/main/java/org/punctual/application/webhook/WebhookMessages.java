package org.punctual.application.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;

/** All messages to endpoints: the queue that any number of servers work on. */
public interface WebhookMessages {

  /** Adds new messages. */
  void addAll(Collection<WebhookMessage> messages);

  /**
   * Claims messages. A message can be claimed when it waits and its next attempt is due at {@code
   * now}, or when the lease of its holder has ended. Each claim raises the fence. Messages that
   * another server holds, or is claiming at this moment, are skipped. So are messages of an owner
   * whose endpoints take as many messages at once as they may.
   */
  List<WebhookMessage> claim(Lease lease, Instant now, int most);

  /**
   * Marks claimed messages as sending, with one more attempt. A message is marked only while it
   * waits, the fence of the claim holds, and the lease has not ended.
   *
   * @return the messages that were marked
   */
  List<WebhookMessage> begin(Collection<WebhookMessage> claimed);

  /**
   * Writes how messages ended, or when they are tried again, and ends their claims. A message is
   * written only if its fence still holds and nothing settled it meanwhile.
   *
   * @return the messages that were written
   */
  List<WebhookMessage> settle(Collection<WebhookMessage> answered);

  /** Ends the claims of a holder on messages that are not marked as sending. */
  void releaseClaims(String holder);

  /** Adds attempts to the history. */
  void addAttempts(Collection<WebhookAttempt> attempts);

  /** How many attempts of its present round were answered, for each message that has any. */
  Map<MessageId, Long> countAnswered(Collection<WebhookMessage> messages);

  /**
   * The progress of the messages on which each delivery depends. Of a replayed message it is the
   * progress of the first round.
   */
  Map<Delivery.Id, List<Progress>> progressOf(Collection<Delivery.Id> deliveries);

  /** Lets the open messages of an endpoint end at once, because it takes no more messages. */
  void hasten(EndpointId endpoint, Instant now);

  /** When the next waiting message is to be tried, or a lease ends. */
  Optional<Instant> nextAttempt();

  /** Stores another round of a settled message. */
  void replay(WebhookMessage message);

  /** Removes settled messages of events before an instant, with their history. */
  void removeSettled(Instant before);
}
