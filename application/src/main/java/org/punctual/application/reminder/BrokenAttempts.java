package org.punctual.application.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.domain.reminder.Delivery;

/**
 * Attempts that were begun and never answered: whoever made them broke off. Most did so for reasons
 * of their own, a server that was killed; but a message that breaks its sender again and again must
 * not break it for ever.
 */
final class BrokenAttempts {

  /** After so many nobody tries again. */
  static final int TOO_MANY = 3;

  private final Deliveries deliveries;

  BrokenAttempts(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** How many there are of each delivery that has any. */
  Map<Delivery.Id, Integer> of(Collection<Delivery> claimed) {
    List<Delivery> tried =
        claimed.stream().filter(delivery -> delivery.progress().attempts() > 0).toList();
    Map<Delivery.Id, Long> answered =
        deliveries
            .attemptsOf(tried.stream().map(one -> one.id().reminder()).distinct().toList())
            .stream()
            .collect(Collectors.groupingBy(attempt -> attempt.delivery(), Collectors.counting()));
    return tried.stream()
        .collect(Collectors.toMap(Delivery::id, one -> broken(one, answered)))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static int broken(Delivery delivery, Map<Delivery.Id, Long> answered) {
    return delivery.progress().attempts() - answered.getOrDefault(delivery.id(), 0L).intValue();
  }
}
