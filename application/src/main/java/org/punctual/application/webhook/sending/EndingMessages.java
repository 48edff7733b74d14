package org.punctual.application.webhook.sending;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.UnitOfWork;
import org.punctual.application.reminder.sending.ForwardedDeliveries;
import org.punctual.application.reminder.sending.ForwardedDeliveries.MessageAttempt;
import org.punctual.application.webhook.MessageWatcher;
import org.punctual.application.webhook.WebhookMessages;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;

/**
 * Writes how messages ended, and lets the deliveries of reminders that depend on them follow. The
 * reminders are locked first, as a cancellation does: no deadlock.
 */
@UnitOfWork
public class EndingMessages {

  private final WebhookMessages messages;
  private final ForwardedDeliveries forwarded;
  private final Receivers receivers;
  private final MessageWatcher watcher;

  @Inject
  public EndingMessages(
      WebhookMessages messages,
      ForwardedDeliveries forwarded,
      Receivers receivers,
      MessageWatcher watcher) {
    this.messages = messages;
    this.forwarded = forwarded;
    this.receivers = receivers;
    this.watcher = watcher;
  }

  /**
   * The end of a message, or of an attempt after which the message waits for the next one.
   *
   * @param attempt what the history of the message keeps; empty when nothing was tried
   */
  record Ending(WebhookMessage message, Optional<WebhookAttempt> attempt) {

    static Ending untried(WebhookMessage ended) {
      return new Ending(ended, Optional.empty());
    }
  }

  /** Locks the reminders on which some messages depend, and reads what the messages depend on. */
  Circumstances lock(Collection<WebhookMessage> some) {
    return new Circumstances(receivers.of(some), forwarded.lock(deliveriesOf(some)));
  }

  /**
   * Writes endings. An ending is ignored when another server claimed its message meanwhile.
   *
   * @return the messages that were written
   */
  Set<MessageId> end(Collection<Ending> endings, Circumstances present) {
    List<WebhookMessage> written = messages.settle(endings.stream().map(Ending::message).toList());
    Set<MessageId> ids = written.stream().map(WebhookMessage::id).collect(Collectors.toSet());
    List<Ending> kept = endings.stream().filter(one -> ids.contains(one.message().id())).toList();
    messages.addAttempts(kept.stream().flatMap(one -> one.attempt().stream()).toList());
    forwarded.note(kept.stream().flatMap(one -> noted(one, present)).toList());
    if (!written.isEmpty()) {
      watcher.written(written);
    }
    return ids;
  }

  /** Lets the deliveries that depend on some messages take over the state of these messages. */
  void follow(Collection<WebhookMessage> changed) {
    forwarded.follow(messages.progressOf(deliveriesOf(changed)));
  }

  /** The reminder's history says which receiver answered. */
  private static Stream<MessageAttempt> noted(Ending ending, Circumstances present) {
    String receiver =
        present.endpointOf(ending.message()).map(one -> one.terms().url().host()).orElse("");
    return ending.attempt().stream()
        .flatMap(
            attempt ->
                ending.message().delivery().stream()
                    .map(
                        delivery ->
                            new MessageAttempt(
                                delivery, attempt.at(), receiver + ": " + attempt.answer())));
  }

  private static Set<Delivery.Id> deliveriesOf(Collection<WebhookMessage> some) {
    return some.stream().flatMap(one -> one.delivery().stream()).collect(Collectors.toSet());
  }
}
