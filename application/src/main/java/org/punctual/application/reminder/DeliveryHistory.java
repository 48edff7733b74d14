package org.punctual.application.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Delivery;

/**
 * All that happened to a reminder.
 *
 * @param deliveries by round, then channel
 * @param tries those of each delivery in the order they were made
 */
public record DeliveryHistory(List<Delivery> deliveries, List<Try> tries) {

  /** Nothing was sent yet. */
  public static final DeliveryHistory NOTHING_YET = new DeliveryHistory(List.of(), List.of());

  /**
   * One try to send it.
   *
   * @param number 1 for the first of a delivery
   * @param answered nothing when whoever made it broke off before writing down the answer, so that
   *     nobody knows whether it arrived
   */
  public record Try(Delivery.Id delivery, int number, Optional<Attempt> answered) {

    /** The round of the reminder that it belongs to. */
    public int round() {
      return delivery.round();
    }
  }

  /**
   * The story that deliveries and their attempts tell. A broken off attempt leaves nothing but a
   * gap in the numbers of the others.
   *
   * @param attempts those that were answered
   */
  static DeliveryHistory of(List<Delivery> deliveries, Collection<Attempt> attempts) {
    Map<Delivery.Id, List<Attempt>> answered =
        attempts.stream().collect(Collectors.groupingBy(Attempt::delivery));
    return new DeliveryHistory(
        deliveries,
        deliveries.stream()
            .flatMap(one -> triesOf(one, answered.getOrDefault(one.id(), List.of())).stream())
            .toList());
  }

  private static Collection<Try> triesOf(Delivery delivery, List<Attempt> answered) {
    SortedMap<Integer, Try> tries = new TreeMap<>();
    IntStream.rangeClosed(1, delivery.attemptsOver())
        .forEach(number -> tries.put(number, new Try(delivery.id(), number, Optional.empty())));
    answered.forEach(one -> tries.put(one.number(), answered(one)));
    return tries.values();
  }

  private static Try answered(Attempt attempt) {
    return new Try(attempt.delivery(), attempt.number(), Optional.of(attempt));
  }
}
