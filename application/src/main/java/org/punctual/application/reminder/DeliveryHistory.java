package org.punctual.application.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.domain.reminder.Attempt;
import org.punctual.domain.reminder.Delivery;

/**
 * The deliveries of a reminder and the attempts at them.
 *
 * @param deliveries by round, then channel
 * @param tries the tries of each delivery, in the order in which they were made
 */
public record DeliveryHistory(List<Delivery> deliveries, List<Try> tries) {

  /** The answer of a channel that shows what is stored. */
  public static final String SHOWN = "Shown in Punctual";

  /** Nothing was sent yet. */
  public static final DeliveryHistory NOTHING_YET = new DeliveryHistory(List.of(), List.of());

  /**
   * One attempt to send the reminder.
   *
   * @param number 1 for the first attempt at a delivery
   * @param answered empty when the attempt was abandoned: the server stopped before it wrote the
   *     answer, so that the arrival of the message is uncertain
   */
  public record Try(Delivery.Id delivery, int number, Optional<Attempt> answered) {

    /** The round of the reminder that the try belongs to. */
    public int round() {
      return delivery.round();
    }
  }

  /**
   * The history of some deliveries. An abandoned attempt leaves a gap in the numbers of the
   * answered attempts. A delivery that was shown without an attempt counts as one try.
   *
   * @param attempts the answered attempts
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

  private static List<Try> triesOf(Delivery delivery, List<Attempt> answered) {
    if (delivery.wasShown()) {
      return delivery.progress().sentAt().stream().map(at -> shown(delivery, at)).toList();
    }
    Map<Integer, Attempt> byNumber =
        answered.stream().collect(Collectors.toMap(Attempt::number, Function.identity()));
    return Stream.concat(
            byNumber.keySet().stream(), delivery.progress().abandoned(byNumber.keySet()).stream())
        .sorted()
        .map(number -> new Try(delivery.id(), number, Optional.ofNullable(byNumber.get(number))))
        .toList();
  }

  private static Try shown(Delivery delivery, Instant at) {
    return new Try(delivery.id(), 1, Optional.of(new Attempt(delivery.id(), 1, at, SHOWN)));
  }
}
