package org.punctual.application.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Lease;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.EventType;
import org.punctual.domain.webhook.MessageId;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;

/** The queue of messages in memory; each method is one statement. */
public final class InMemoryWebhookMessages implements WebhookMessages, MessageLog {

  private static final int MOST_AT_ONCE = 4;

  private final InMemoryTable<MessageId, QueuedMessage> messages = new InMemoryTable<>();
  private final List<WebhookAttempt> attempts = new CopyOnWriteArrayList<>();
  private final Map<MessageId, Progress> firstRounds = new ConcurrentHashMap<>();
  private final InMemoryEndpoints endpoints = new InMemoryEndpoints(this::hasOpen);
  private final Clock clock;

  /**
   * No messages yet.
   *
   * @param clock of the store, by which leases end
   */
  public InMemoryWebhookMessages(Clock clock) {
    this.clock = clock;
  }

  /** The endpoints of the messages. */
  public InMemoryEndpoints endpoints() {
    return endpoints;
  }

  @Override
  public void addAll(Collection<WebhookMessage> added) {
    added.forEach(message -> write(QueuedMessage.free(message)));
  }

  @Override
  public synchronized List<WebhookMessage> claim(Lease lease, Instant now, int most) {
    return messages
        .where(one -> one.isClaimable(now, clock.instant()) && !isBusy(one.message().endpoint()))
        .stream()
        .sorted(Comparator.comparing(one -> one.message().progress().nextAttemptAt()))
        .limit(most)
        .map(one -> claimed(one, lease))
        .toList();
  }

  @Override
  public synchronized List<WebhookMessage> begin(Collection<WebhookMessage> claimed) {
    return claimed.stream()
        .filter(one -> isHeld(one) && one.progress().state() == DeliveryState.WAITING)
        .map(this::marked)
        .toList();
  }

  @Override
  public synchronized List<WebhookMessage> settle(Collection<WebhookMessage> answered) {
    List<WebhookMessage> written = answered.stream().filter(this::isUnderSameFence).toList();
    addAll(written);
    return written;
  }

  @Override
  public synchronized void releaseClaims(String holder) {
    messages
        .where(
            one -> one.holder().equals(Optional.of(holder)) && one.state() == DeliveryState.WAITING)
        .forEach(one -> write(QueuedMessage.free(one.message())));
  }

  @Override
  public void addAttempts(Collection<WebhookAttempt> added) {
    attempts.addAll(added);
  }

  @Override
  public Map<MessageId, Long> countAnswered(Collection<WebhookMessage> some) {
    Map<MessageId, Integer> rounds = new HashMap<>();
    some.forEach(message -> rounds.put(message.id(), message.round()));
    return attempts.stream()
        .filter(one -> Integer.valueOf(one.round()).equals(rounds.get(one.message())))
        .collect(Collectors.groupingBy(WebhookAttempt::message, Collectors.counting()));
  }

  @Override
  public Map<Delivery.Id, List<Progress>> progressOf(Collection<Delivery.Id> deliveries) {
    return messages
        .where(one -> one.message().event().delivery().filter(deliveries::contains).isPresent())
        .stream()
        .map(QueuedMessage::message)
        .collect(
            Collectors.groupingBy(
                message -> message.event().delivery().orElseThrow(),
                Collectors.mapping(this::progressOfFirstRound, Collectors.toList())));
  }

  private Progress progressOfFirstRound(WebhookMessage message) {
    return firstRounds.getOrDefault(message.id(), message.progress());
  }

  @Override
  public synchronized void hasten(EndpointId endpoint, Instant now) {
    messages
        .where(
            one ->
                one.message().endpoint().equals(endpoint)
                    && one.state() == DeliveryState.WAITING
                    && one.holder().isEmpty()
                    && one.message().progress().nextAttemptAt().isAfter(now))
        .forEach(one -> write(one.dueAt(now)));
  }

  @Override
  public Optional<Instant> nextAttempt() {
    return messages.where(one -> true).stream()
        .flatMap(
            one ->
                one.holder().isPresent()
                    ? Stream.of(one.leaseEnd())
                    : Stream.of(one.message().progress().nextAttemptAt())
                        .filter(any -> one.state() == DeliveryState.WAITING))
        .min(Comparator.naturalOrder());
  }

  @Override
  public synchronized void replay(WebhookMessage message) {
    messages
        .find(message.id())
        .ifPresent(one -> firstRounds.putIfAbsent(message.id(), one.message().progress()));
    write(QueuedMessage.free(message));
  }

  @Override
  public void removeSettled(Instant before) {
    messages
        .where(
            one ->
                one.message().progress().isSettled()
                    && one.message().event().occurredAt().isBefore(before))
        .forEach(one -> messages.remove(one.message().id()));
  }

  @Override
  public Optional<WebhookMessage> lock(AccountId owner, MessageId id) {
    return messages
        .find(id)
        .map(QueuedMessage::message)
        .filter(one -> endpoints.find(owner, one.endpoint()).isPresent());
  }

  @Override
  public boolean isOpen(EndpointId endpoint, EventType type) {
    return !messages
        .where(
            one ->
                one.message().endpoint().equals(endpoint)
                    && one.message().event().type() == type
                    && !one.message().progress().isSettled())
        .isEmpty();
  }

  @Override
  public List<WebhookMessage> newestOf(EndpointId endpoint, int most) {
    return messages.where(one -> one.message().endpoint().equals(endpoint)).stream()
        .map(QueuedMessage::message)
        .sorted(Comparator.comparing((WebhookMessage one) -> one.event().occurredAt()).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public List<WebhookAttempt> attemptsAt(Collection<MessageId> some) {
    return attempts.stream().filter(one -> some.contains(one.message())).toList();
  }

  private boolean hasOpen(EndpointId endpoint) {
    return newestOf(endpoint, Integer.MAX_VALUE).stream()
        .anyMatch(one -> !one.progress().isSettled());
  }

  private boolean isBusy(EndpointId endpoint) {
    return messages
            .where(
                one ->
                    ownerOf(one.message().endpoint()).equals(ownerOf(endpoint))
                        && one.state() == DeliveryState.SENDING
                        && one.leaseEnd().isAfter(clock.instant()))
            .size()
        >= MOST_AT_ONCE;
  }

  private Optional<AccountId> ownerOf(EndpointId endpoint) {
    return endpoints.findAll(Set.of(endpoint)).stream().map(Endpoint::owner).findFirst();
  }

  private boolean isUnderSameFence(WebhookMessage answered) {
    return messages
        .find(answered.id())
        .filter(row -> row.holder().isPresent() && row.message().fence() == answered.fence())
        .isPresent();
  }

  private boolean isHeld(WebhookMessage claimed) {
    return messages
        .find(claimed.id())
        .filter(row -> row.message().equals(claimed) && row.leaseEnd().isAfter(clock.instant()))
        .isPresent();
  }

  private WebhookMessage claimed(QueuedMessage row, Lease lease) {
    QueuedMessage claimed = row.claimed(lease, clock.instant());
    write(claimed);
    return claimed.message();
  }

  private WebhookMessage marked(WebhookMessage claimed) {
    QueuedMessage begun = messages.find(claimed.id()).orElseThrow().begun();
    write(begun);
    return begun.message();
  }

  private void write(QueuedMessage row) {
    messages.put(row.message().id(), row);
  }
}
