package org.punctual.application.sending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.domain.reminder.Claimable;

/**
 * Attempts without a written answer: the server stopped between the beginning and the answer. Most
 * servers stop for reasons of their own. But a message that stops its server each time must not do
 * so forever.
 *
 * @param counts of the deliveries that were tried before, by their ids
 */
public record AbandonedAttempts(Map<Object, Long> counts) {

  /** After so many abandoned attempts a delivery is not tried again. */
  public static final int TOO_MANY = 3;

  /** What the history of a delivery says that was set aside. */
  public static final String GIVEN_UP =
      "The server stopped while sending " + TOO_MANY + " times; gave up";

  /** Reads the abandoned attempts of claimed deliveries. New deliveries need no reading. */
  public static <D extends Claimable> AbandonedAttempts of(
      Collection<D> claimed, SendingQueue<D, ?> queue) {
    List<D> tried = claimed.stream().filter(AbandonedAttempts::wasTried).toList();
    Map<Object, Long> answers = tried.isEmpty() ? Map.of() : queue.countAnswers(tried);
    return new AbandonedAttempts(
        tried.stream()
            .collect(
                Collectors.toMap(
                    Claimable::id,
                    one -> one.progress().attempts() - answers.getOrDefault(one.id(), 0L))));
  }

  /** The deliveries that have to be set aside. */
  <D extends Claimable> List<D> tooManyAmong(Collection<D> claimed) {
    return claimed.stream().filter(this::areTooManyFor).toList();
  }

  /**
   * Groups claimed deliveries in the order in which they are to be begun. A delivery that failed
   * before comes after the new ones, because it may take long again. A delivery with an abandoned
   * attempt is begun alone and last, because it may stop the server again.
   *
   * @return groups to begin together; none contains a delivery that has to be set aside
   */
  public <D extends Claimable> List<List<D>> inSendingOrder(Collection<D> claimed) {
    Map<Boolean, List<D>> byFailed =
        claimed.stream()
            .filter(Predicate.not(this::existFor))
            .collect(Collectors.partitioningBy(AbandonedAttempts::wasTried));
    Stream<List<D>> alone =
        claimed.stream()
            .filter(this::existFor)
            .filter(Predicate.not(this::areTooManyFor))
            .map(List::of);
    return Stream.concat(Stream.of(byFailed.get(false), byFailed.get(true)), alone)
        .filter(group -> !group.isEmpty())
        .toList();
  }

  private boolean existFor(Claimable delivery) {
    return counts.getOrDefault(delivery.id(), 0L) > 0;
  }

  private boolean areTooManyFor(Claimable delivery) {
    return counts.getOrDefault(delivery.id(), 0L) >= TOO_MANY;
  }

  private static boolean wasTried(Claimable delivery) {
    return delivery.progress().attempts() > 0;
  }
}
