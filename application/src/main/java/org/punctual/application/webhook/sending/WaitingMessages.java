package org.punctual.application.webhook.sending;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.punctual.application.UnitOfWork;
import org.punctual.application.sending.AbandonedAttempts;
import org.punctual.application.sending.SendingQueue;
import org.punctual.application.webhook.WebhookMessages;
import org.punctual.application.webhook.sending.EndingMessages.Ending;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;

/** The messages that wait to be posted. They are marked as sending right before. */
@UnitOfWork
public class WaitingMessages implements SendingQueue<WebhookMessage, OutgoingMessage> {

  private final WebhookMessages messages;
  private final EndingMessages ending;
  private final Receivers receivers;

  @Inject
  public WaitingMessages(WebhookMessages messages, EndingMessages ending, Receivers receivers) {
    this.messages = messages;
    this.ending = ending;
    this.receivers = receivers;
  }

  @Override
  public List<WebhookMessage> claim(Lease lease, Instant now, int most) {
    return messages.claim(lease, now, most);
  }

  @Override
  public Map<Object, Long> countAnswers(Collection<WebhookMessage> tried) {
    return new HashMap<>(messages.countAnswered(tried));
  }

  @Override
  public void setAside(Collection<WebhookMessage> abandoned, Instant now) {
    Circumstances present = ending.lock(abandoned);
    ending.end(abandoned.stream().map(message -> setAside(message, now)).toList(), present);
    ending.follow(abandoned);
  }

  @Override
  public List<OutgoingMessage> begin(Collection<WebhookMessage> claimed, Instant now) {
    Circumstances present = ending.lock(claimed);
    ending.end(
        claimed.stream().flatMap(message -> endOf(message, present, now).stream()).toList(),
        present);
    List<WebhookMessage> begun =
        messages.begin(claimed.stream().filter(one -> endOf(one, present, now).isEmpty()).toList());
    ending.follow(claimed);
    return begun.stream().map(message -> receivers.address(message, present, now)).toList();
  }

  private static Optional<Ending> endOf(
      WebhookMessage message, Circumstances present, Instant now) {
    if (!present.want(message)) {
      return Optional.of(Ending.untried(message.withdrawn()));
    }
    return present.isMissed(message, now)
        ? Optional.of(Ending.untried(message.expired()))
        : Optional.empty();
  }

  private static Ending setAside(WebhookMessage message, Instant now) {
    return new Ending(
        message.expired(),
        Optional.of(
            new WebhookAttempt(
                message.id(),
                message.round(),
                message.progress().attempts(),
                now,
                AbandonedAttempts.GIVEN_UP)));
  }
}
