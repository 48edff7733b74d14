package org.punctual.application.webhook;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.application.UseCase;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;
import org.punctual.domain.webhook.WebhookReason;
import org.punctual.domain.webhook.WebhookRefusal;

/** An owner sends a test event, sees the messages to an endpoint, and replays them. */
@UseCase
public class TryingEndpoints {

  /** How many messages the log of an endpoint shows. */
  private static final int SHOWN = 50;

  private final OwnersEndpoints owners;
  private final MessageLog log;
  private final AddingMessages adding;
  private final LimitingTrials limit;

  @Inject
  public TryingEndpoints(
      OwnersEndpoints owners, MessageLog log, AddingMessages adding, LimitingTrials limit) {
    this.owners = owners;
    this.log = log;
    this.adding = adding;
    this.limit = limit;
  }

  /**
   * A message with its history.
   *
   * @param attempts of all rounds, in the order in which they were made
   */
  public record LoggedMessage(WebhookMessage message, List<WebhookAttempt> attempts) {}

  /**
   * Sends a test event to an endpoint. Another one is refused while it is open, so that nobody can
   * flood a receiver by the server.
   *
   * @throws WebhookRefusal {@code ENDPOINT_UNKNOWN} when the owner has no such endpoint; {@code
   *     ENDPOINT_DISABLED}; {@code TEST_OPEN} when the last test event has not ended
   * @throws org.punctual.domain.account.AccountRefusal as {@link LimitingTrials#count}
   */
  public void test(AccountId owner, EndpointId id) {
    limit.count(owner);
    Endpoint endpoint = enabled(owner, id);
    if (log.isOpen(id, EventType.TEST)) {
      throw WebhookRefusal.of("", WebhookReason.TEST_OPEN);
    }
    adding.test(endpoint);
  }

  /**
   * Sends a settled message once more, under the same identity.
   *
   * @throws WebhookRefusal {@code MESSAGE_UNKNOWN} when the owner has no such message; {@code
   *     ENDPOINT_DISABLED}; {@code MESSAGE_OPEN} when the message has not ended
   * @throws org.punctual.domain.account.AccountRefusal as {@link LimitingTrials#count}
   */
  public void replay(AccountId owner, MessageId id) {
    limit.count(owner);
    WebhookMessage message =
        log.lock(owner, id).orElseThrow(() -> WebhookRefusal.of("", WebhookReason.MESSAGE_UNKNOWN));
    enabled(owner, message.endpoint());
    adding.replay(message);
  }

  /**
   * The newest messages of an endpoint, at most 50, the newest first.
   *
   * @throws WebhookRefusal {@code ENDPOINT_UNKNOWN} when the owner has no such endpoint
   */
  public List<LoggedMessage> log(AccountId owner, EndpointId id) {
    owners.get(owner, id);
    List<WebhookMessage> newest = log.newestOf(id, SHOWN);
    Map<MessageId, List<WebhookAttempt>> attempts =
        log.attemptsAt(newest.stream().map(WebhookMessage::id).toList()).stream()
            .collect(Collectors.groupingBy(WebhookAttempt::message));
    return newest.stream()
        .map(one -> new LoggedMessage(one, attempts.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private Endpoint enabled(AccountId owner, EndpointId id) {
    Endpoint endpoint = owners.lock(owner, id);
    if (!endpoint.isEnabled()) {
      throw WebhookRefusal.of("", WebhookReason.ENDPOINT_DISABLED);
    }
    return endpoint;
  }
}
