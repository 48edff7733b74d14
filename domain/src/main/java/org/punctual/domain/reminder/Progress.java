package org.punctual.domain.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The progress of a delivery of any queue.
 *
 * <p>Life cycle: a delivery waits, is sent for the time of an attempt, and then waits again or is
 * settled. A settled delivery was sent, failed, or was skipped.
 *
 * @param attempts how many attempts were begun
 * @param nextAttemptAt when a waiting delivery is to be tried
 * @param sentAt when the other side accepted the message
 */
public record Progress(
    DeliveryState state, int attempts, Instant nextAttemptAt, Optional<Instant> sentAt) {

  /** The progress of a new delivery, to be tried at once. */
  public static Progress planned(Instant now) {
    return new Progress(DeliveryState.WAITING, 0, now, Optional.empty());
  }

  /**
   * The progress of a delivery that depends on several messages. It is settled when all of them
   * are. It was sent when each message that was not skipped was sent. Its attempts are those at all
   * messages; the ones in progress count as one.
   *
   * @param parts the progress of each message, at least one
   */
  public static Progress summedUp(Collection<Progress> parts) {
    DeliveryState state =
        Stream.of(
                DeliveryState.SENDING,
                DeliveryState.WAITING,
                DeliveryState.FAILED,
                DeliveryState.SENT)
            .filter(one -> parts.stream().anyMatch(part -> part.state() == one))
            .findFirst()
            .orElse(DeliveryState.SKIPPED);
    Optional<Instant> sentAt =
        parts.stream().flatMap(part -> part.sentAt().stream()).min(Comparator.naturalOrder());
    int over = parts.stream().mapToInt(Progress::attemptsOver).sum();
    return new Progress(
        state,
        state == DeliveryState.SENDING ? over + 1 : over,
        parts.stream()
            .filter(part -> part.state() == state)
            .map(Progress::nextAttemptAt)
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        sentAt.filter(any -> state == DeliveryState.SENT));
  }

  /**
   * The numbers of the attempts that are over without a known answer: the server stopped before it
   * wrote the answer.
   *
   * @param answered the numbers of the answered attempts
   */
  public List<Integer> abandoned(Set<Integer> answered) {
    return IntStream.rangeClosed(1, attemptsOver())
        .filter(number -> !answered.contains(number))
        .boxed()
        .toList();
  }

  /** The progress just before the message is handed over: one attempt more. */
  public Progress begun() {
    return new Progress(DeliveryState.SENDING, attempts + 1, nextAttemptAt, Optional.empty());
  }

  /** The other side accepted the message. */
  public Progress sent(Instant now) {
    return ended(DeliveryState.SENT, Optional.of(now));
  }

  /** The attempt failed, and another attempt follows. */
  public Progress waitingUntil(Instant next) {
    return new Progress(DeliveryState.WAITING, attempts, next, Optional.empty());
  }

  /** The delivery was given up, whether it was ever tried or not. */
  public Progress failed() {
    return ended(DeliveryState.FAILED, Optional.empty());
  }

  /** The delivery is no longer wanted. It is skipped unless it is settled. */
  public Progress withdrawn() {
    return isSettled() ? this : ended(DeliveryState.SKIPPED, Optional.empty());
  }

  /** Says whether nothing more will happen to the delivery. */
  public boolean isSettled() {
    return state != DeliveryState.WAITING && state != DeliveryState.SENDING;
  }

  /** How many attempts are over, answered or abandoned: all except the attempt in progress. */
  public int attemptsOver() {
    return state == DeliveryState.SENDING ? attempts - 1 : attempts;
  }

  private Progress ended(DeliveryState end, Optional<Instant> acceptedAt) {
    return new Progress(end, attempts, nextAttemptAt, acceptedAt);
  }
}
