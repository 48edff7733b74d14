package org.punctual.application.webhook.sending;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.punctual.application.UnitOfWork;
import org.punctual.application.sending.Answer;
import org.punctual.application.sending.Settlement;
import org.punctual.application.sending.Settlements;
import org.punctual.application.webhook.WebhookMessages;
import org.punctual.application.webhook.sending.EndingMessages.Ending;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;

/** Writes the results of messages that were posted, and disables endpoints that are gone. */
@UnitOfWork
public class SettlingMessages implements Settlements<WebhookMessage, OutgoingMessage> {

  private final WebhookMessages messages;
  private final EndingMessages ending;
  private final Receivers receivers;

  @Inject
  public SettlingMessages(WebhookMessages messages, EndingMessages ending, Receivers receivers) {
    this.messages = messages;
    this.ending = ending;
    this.receivers = receivers;
  }

  @Override
  public void settle(Settlement<WebhookMessage, OutgoingMessage> settlement) {
    List<WebhookMessage> claimed =
        Stream.concat(
                settlement.answers().stream().map(answer -> answer.message().delivery()),
                settlement.unsent().stream())
            .toList();
    Circumstances present = ending.lock(claimed);
    Set<MessageId> written =
        ending.end(
            settlement.answers().stream()
                .map(answer -> ended(answer, present, settlement.at()))
                .toList(),
            present);
    settlement.answers().stream()
        .filter(answer -> answer.outcome() instanceof Outcome.PermanentFailure)
        .map(answer -> answer.message().delivery())
        .filter(message -> written.contains(message.id()))
        .flatMap(message -> present.endpointOf(message).stream())
        .forEach(gone -> receivers.disable(gone, settlement.at()));
    messages.settle(settlement.unsent());
    ending.follow(claimed);
  }

  @Override
  public void releaseClaims(String holder) {
    messages.releaseClaims(holder);
  }

  /** A message that is no longer wanted is not tried again. */
  private static Ending ended(Answer<OutgoingMessage> answer, Circumstances present, Instant now) {
    WebhookMessage sent = answer.message().delivery();
    double jitter = ThreadLocalRandom.current().nextDouble();
    WebhookMessage settled =
        sent.answered(answer.outcome(), now, present.usefulUntil(sent), jitter);
    return new Ending(
        present.want(sent) ? settled : settled.withdrawn(),
        Optional.of(
            new WebhookAttempt(
                sent.id(),
                sent.round(),
                sent.progress().attempts(),
                now,
                answer.outcome().answer())));
  }
}
