package org.punctual.domain.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The deliveries of one round of a reminder, at most one for each channel. A round has no
 * deliveries before its reminder falls due.
 */
public record Round(List<Delivery> deliveries) {

  /** A round without deliveries. */
  public static final Round EMPTY = new Round(List.of());

  /**
   * The result of a round.
   *
   * @param sentAt the first success of the round, if any
   * @param skipReason why the reminder was skipped. While a delivery is open: why the reminder will
   *     be skipped unless that delivery arrives
   */
  public record Result(
      ReminderStatus status, Optional<Instant> sentAt, Optional<SkipReason> skipReason) {

    /** Nothing happened yet. */
    public static final Result SCHEDULED = of(ReminderStatus.SCHEDULED, Optional.empty());

    /** The result of a round that was not skipped. */
    static Result of(ReminderStatus status, Optional<Instant> sentAt) {
      return new Result(status, sentAt, Optional.empty());
    }

    /** The result of a round that sends nothing. */
    static Result skipped(SkipReason reason) {
      return new Result(ReminderStatus.SKIPPED, Optional.empty(), Optional.of(reason));
    }

    /** The same result, which becomes skipped unless an open delivery arrives. */
    Result skippedUnlessSent(SkipReason reason) {
      return new Result(status, sentAt, Optional.of(reason));
    }
  }

  /**
   * Groups deliveries by round.
   *
   * @param numbers the number of the wanted round of each reminder
   * @param deliveries of any rounds
   * @return each wanted round that has deliveries
   */
  public static Map<ReminderId, Round> ofEach(
      Map<ReminderId, Integer> numbers, Collection<Delivery> deliveries) {
    return deliveries.stream()
        .filter(one -> Integer.valueOf(one.id().round()).equals(numbers.get(one.id().reminder())))
        .collect(
            Collectors.groupingBy(
                one -> one.id().reminder(),
                Collectors.collectingAndThen(Collectors.toList(), Round::new)));
  }

  /** Says whether a cancellation or a move skipped a delivery of the round. */
  public boolean hasWithdrawn() {
    return any(delivery -> delivery.state() == DeliveryState.SKIPPED);
  }

  /**
   * Sums the deliveries up. The round is scheduled until all deliveries are settled. Then it is
   * sent when each delivery that was not withdrawn succeeded, failed when one was given up, and
   * skipped otherwise. It was missed when no delivery was tried while the reminder was useful.
   *
   * @param before the result so far
   * @param withdrawal why deliveries were withdrawn
   */
  Result summedUp(Result before, SkipReason withdrawal) {
    Optional<Instant> sentAt = firstSuccess();
    if (any(delivery -> !delivery.isSettled())) {
      return new Result(ReminderStatus.SCHEDULED, sentAt, before.skipReason());
    }
    boolean isGivenUp = any(delivery -> delivery.state() == DeliveryState.FAILED);
    if (sentAt.isPresent()) {
      return Result.of(isGivenUp ? ReminderStatus.FAILED : ReminderStatus.SENT, sentAt);
    }
    return any(Delivery::failedTrying)
        ? Result.of(ReminderStatus.FAILED, sentAt)
        : Result.skipped(isGivenUp ? SkipReason.MISSED : withdrawal);
  }

  private boolean any(Predicate<Delivery> condition) {
    return deliveries.stream().anyMatch(condition);
  }

  private Optional<Instant> firstSuccess() {
    return deliveries.stream()
        .flatMap(delivery -> delivery.progress().sentAt().stream())
        .min(Comparator.naturalOrder());
  }
}
