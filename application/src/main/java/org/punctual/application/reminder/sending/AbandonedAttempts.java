package org.punctual.application.reminder.sending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.application.reminder.Deliveries;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Delivery;

/**
 * Attempts without a written answer: the server stopped between the beginning and the answer. Most
 * servers stop for reasons of their own. But a message that stops its server each time must not do
 * so forever.
 *
 * @param counts of the deliveries that were tried before
 */
record AbandonedAttempts(Map<Delivery.Id, Integer> counts) {

  /** After so many abandoned attempts a delivery is not tried again. */
  static final int TOO_MANY = 3;

  /** Reads the abandoned attempts of claimed deliveries. */
  static AbandonedAttempts of(Collection<Delivery> claimed, Deliveries deliveries) {
    List<Delivery> tried =
        claimed.stream().filter(delivery -> delivery.progress().attempts() > 0).toList();
    Map<Delivery.Id, Long> answered =
        deliveries
            .attemptsOf(tried.stream().map(one -> one.id().reminder()).distinct().toList())
            .stream()
            .collect(Collectors.groupingBy(Attempt::delivery, Collectors.counting()));
    return new AbandonedAttempts(
        tried.stream().collect(Collectors.toMap(Delivery::id, one -> countOf(one, answered))));
  }

  /** Says whether an attempt at a delivery was abandoned. */
  boolean existFor(Delivery delivery) {
    return counts.getOrDefault(delivery.id(), 0) > 0;
  }

  /** Says whether a delivery has to be set aside. */
  boolean areTooManyFor(Delivery delivery) {
    return counts.getOrDefault(delivery.id(), 0) >= TOO_MANY;
  }

  private static int countOf(Delivery delivery, Map<Delivery.Id, Long> answered) {
    return delivery.progress().attempts() - answered.getOrDefault(delivery.id(), 0L).intValue();
  }
}
