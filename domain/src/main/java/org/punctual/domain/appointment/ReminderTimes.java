package org.punctual.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.punctual.domain.Fault;

/**
 * When an appointment's reminders are wanted: whole minutes before its start, no two alike.
 *
 * @param minutesBefore each from 0 (at the start) to {@link #MAX_MINUTES}, the earliest due first
 */
public record ReminderTimes(List<Integer> minutesBefore) {

  /** Four weeks. */
  public static final int MAX_MINUTES = 40_320;

  /** No reminders. */
  public static final ReminderTimes NONE = new ReminderTimes(List.of());

  /**
   * @throws AppointmentRefusal {@code REMINDER_OUT_OF_RANGE} or {@code REMINDER_DUPLICATE}, each at
   *     its position
   */
  public ReminderTimes {
    refuseIfAny(faultsOf(minutesBefore, minutes -> false));
    minutesBefore = minutesBefore.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /**
   * Reads the requested reminders of an appointment whose start is not known, because the start was
   * refused.
   *
   * @throws AppointmentRefusal with every fault: {@code TOO_MANY_REMINDERS}, {@code
   *     REMINDER_OUT_OF_RANGE} and {@code REMINDER_DUPLICATE} at their positions
   */
  public static ReminderTimes of(List<Integer> asked, Limits limits) {
    refuseIfAny(Stream.concat(faultOf(asked.size(), limits), faultsOf(asked, minutes -> false)));
    return new ReminderTimes(asked);
  }

  /**
   * Reads the requested reminders of an appointment. A reminder that would be due at {@code now} or
   * before is refused, because it would be sent at once, by surprise.
   *
   * @throws AppointmentRefusal as {@link #of(List, Limits)}, and {@code REMINDER_IN_PAST}
   */
  public static ReminderTimes of(List<Integer> asked, Limits limits, Instant start, Instant now) {
    return NONE.replacedBy(asked, limits, start, now);
  }

  /**
   * Reads reminders that replace the present ones. Reminders that existed already may be past; only
   * new reminders are checked against {@code now}.
   *
   * @throws AppointmentRefusal as {@link #of(List, Limits, Instant, Instant)}
   */
  public ReminderTimes replacedBy(List<Integer> asked, Limits limits, Instant start, Instant now) {
    IntPredicate isPast =
        minutes -> !minutesBefore.contains(minutes) && !dueAt(start, minutes).isAfter(now);
    refuseIfAny(Stream.concat(faultOf(asked.size(), limits), faultsOf(asked, isPast)));
    return new ReminderTimes(asked);
  }

  /** When a reminder that many minutes before a start falls due. */
  public static Instant dueAt(Instant start, int minutesBefore) {
    return start.minus(Duration.ofMinutes(minutesBefore));
  }

  private static Stream<Fault> faultsOf(List<Integer> asked, IntPredicate isPast) {
    Set<Integer> seen = new HashSet<>();
    return IntStream.range(0, asked.size())
        .boxed()
        .flatMap(i -> faultsAt(i, asked.get(i), !seen.add(asked.get(i)), isPast));
  }

  private static Stream<Fault> faultsAt(
      int index, int minutes, boolean isRepeated, IntPredicate isPast) {
    String member = "reminders/" + index + "/minutesBefore";
    if (minutes < 0 || minutes > MAX_MINUTES) {
      return Stream.of(Fault.at(member, AppointmentReason.REMINDER_OUT_OF_RANGE, MAX_MINUTES));
    }
    if (isRepeated) {
      return Stream.of(Fault.at(member, AppointmentReason.REMINDER_DUPLICATE));
    }
    return isPast.test(minutes)
        ? Stream.of(Fault.at(member, AppointmentReason.REMINDER_IN_PAST))
        : Stream.empty();
  }

  private static Stream<Fault> faultOf(int count, Limits limits) {
    return limits.exceedsReminders(count)
        ? Stream.of(
            Fault.at("reminders", AppointmentReason.TOO_MANY_REMINDERS, limits.remindersMax()))
        : Stream.empty();
  }

  private static void refuseIfAny(Stream<Fault> faults) {
    List<Fault> found = faults.toList();
    if (!found.isEmpty()) {
      throw new AppointmentRefusal(found);
    }
  }
}
