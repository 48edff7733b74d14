package org.punctual.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.punctual.domain.Fault;

/**
 * One rule about when an appointment may start, at booking and at moving.
 *
 * @param breaks says whether a start, given {@code now}, breaks the rule
 */
record StartPolicy(AppointmentReason reason, BiPredicate<Instant, Instant> breaks) {

  /** How far ahead an appointment can be booked. This catches a typo in the year. */
  static final Duration HORIZON = Duration.ofDays(730);

  private static final int SECONDS_A_MINUTE = 60;

  private static final List<StartPolicy> ALL =
      List.of(
          new StartPolicy(AppointmentReason.START_IN_PAST, (start, now) -> !start.isAfter(now)),
          new StartPolicy(
              AppointmentReason.START_TOO_FAR, (start, now) -> start.isAfter(now.plus(HORIZON))),
          new StartPolicy(
              AppointmentReason.START_NOT_ON_MINUTE, (start, now) -> !isOnMinute(start)));

  /** A fault for every rule that a start breaks. */
  static Stream<Fault> faultsOf(Instant start, Instant now) {
    return ALL.stream()
        .filter(policy -> policy.breaks.test(start, now))
        .map(policy -> Fault.at("start", policy.reason, HORIZON.toDays()));
  }

  private static boolean isOnMinute(Instant start) {
    return start.getNano() == 0 && Math.floorMod(start.getEpochSecond(), SECONDS_A_MINUTE) == 0;
  }
}
