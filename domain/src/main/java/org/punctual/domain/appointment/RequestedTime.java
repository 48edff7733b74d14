package org.punctual.domain.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.punctual.domain.Fault;
import org.punctual.domain.Faults;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Profile;

/**
 * The unchecked time that a request names for an appointment.
 *
 * @param start the start, if one was given
 * @param timeZone the id of the zone that was named with the start, if any
 */
public record RequestedTime(Optional<RequestedStart> start, Optional<String> timeZone) {

  /** A start as an instant, or as clocks show it. */
  public sealed interface RequestedStart {

    /** A start that needs no zone to be understood. */
    record At(Instant instant) implements RequestedStart {}

    /** A start on the clocks of the named zone, or of the owner's zone when none was named. */
    record OnClocks(LocalDateTime local) implements RequestedStart {}
  }

  /** An instant, in a zone already known. */
  public static RequestedTime at(Instant start, ZoneId timeZone) {
    return new RequestedTime(
        Optional.of(new RequestedStart.At(start)), Optional.of(timeZone.getId()));
  }

  /** A local date and time, in a zone already known. */
  public static RequestedTime onClocks(LocalDateTime local, ZoneId timeZone) {
    return new RequestedTime(
        Optional.of(new RequestedStart.OnClocks(local)), Optional.of(timeZone.getId()));
  }

  /**
   * Finds the requested hour.
   *
   * @param owners the zone that is used when the request names none
   * @param now starts at or before it are refused
   * @throws AppointmentRefusal with every fault: {@code START_REQUIRED}, {@code START_IN_PAST},
   *     {@code START_TOO_FAR}, {@code START_NOT_ON_MINUTE}, {@code NONEXISTENT_LOCAL_TIME}, {@code
   *     UNKNOWN_TIME_ZONE}
   */
  public Timing resolve(ZoneId owners, Instant now) {
    return resolve(owners, at -> StartPolicy.faultsOf(at, now));
  }

  /**
   * Finds the requested hour of an appointment that has a start already. The same start is no move,
   * and is not checked again.
   *
   * @param present the start so far
   * @param unnamed the zone that is used when the request names none
   * @param now other starts at or before it are refused
   * @throws AppointmentRefusal as {@link #resolve}
   */
  public Timing resolveFrom(Instant present, ZoneId unnamed, Instant now) {
    return resolve(
        unnamed, at -> at.equals(present) ? Stream.empty() : StartPolicy.faultsOf(at, now));
  }

  private Timing resolve(ZoneId owners, Function<Instant, Stream<Fault>> policies) {
    Faults faults = new Faults();
    Optional<ZoneId> zone = faults.read(() -> zoneOr(owners));
    // A missing start is a fault whatever the zone; a local start can't be understood in an unknown
    // zone.
    Optional<Instant> instant =
        needsZone() && zone.isEmpty()
            ? Optional.empty()
            : faults.read(() -> startIn(zone.orElse(owners)));
    instant.map(policies).ifPresent(faults::add);
    faults.refuseIfAny(found -> new AppointmentRefusal(inOrder(found)));
    return Timing.from(instant.orElseThrow(), zone.orElseThrow());
  }

  private boolean needsZone() {
    return start.filter(RequestedStart.OnClocks.class::isInstance).isPresent();
  }

  private ZoneId zoneOr(ZoneId owners) {
    try {
      return timeZone.map(Profile::timeZoneOf).orElse(owners);
    } catch (AccountRefusal unknown) {
      throw AppointmentRefusal.of(
          "timeZone", AppointmentReason.UNKNOWN_TIME_ZONE, timeZone.orElseThrow());
    }
  }

  private Instant startIn(ZoneId zone) {
    RequestedStart asked =
        start.orElseThrow(() -> AppointmentRefusal.of("start", AppointmentReason.START_REQUIRED));
    return asked instanceof RequestedStart.At at
        ? at.instant()
        : LocalTimes.instantOf(((RequestedStart.OnClocks) asked).local(), zone);
  }

  private static List<Fault> inOrder(List<Fault> found) {
    return found.stream().sorted(Comparator.comparing(Fault::member)).toList();
  }
}
