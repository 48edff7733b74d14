package org.punctual.application.webhook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;

/** The messages to endpoints, as their owners see them. */
public interface MessageLog {

  /** The owner's message of that id, locked until the transaction ends. */
  Optional<WebhookMessage> lock(AccountId owner, MessageId id);

  /** Says whether an endpoint has a message of a type that is not settled. */
  boolean isOpen(EndpointId endpoint, EventType type);

  /** The newest messages of an endpoint, the newest first. */
  List<WebhookMessage> newestOf(EndpointId endpoint, int most);

  /** The attempts at some messages, in the order in which they were made. */
  List<WebhookAttempt> attemptsAt(Collection<MessageId> messages);
}
