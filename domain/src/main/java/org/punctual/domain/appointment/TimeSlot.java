package org.punctual.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import org.punctual.domain.Day;

/**
 * A half-open stretch of time, {@code [start, end)}: it contains its start and not its end, so that
 * two slots can touch without overlapping.
 */
public record TimeSlot(Instant start, Instant end) {

  /** How long every appointment lasts. */
  public static final Duration HOUR = Duration.ofHours(1);

  /**
   * @throws IllegalArgumentException when the end is not after the start: there are no empty slots
   */
  public TimeSlot {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("a slot ends after it starts: " + start + ", " + end);
    }
  }

  /** The slot of an appointment that starts then. */
  public static TimeSlot hourFrom(Instant start) {
    return new TimeSlot(start, start.plus(HOUR));
  }

  /** Says whether two slots share an instant; slots that only touch do not. */
  public boolean overlaps(TimeSlot other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** Says whether a part of the slot is on a day. */
  public boolean isOn(Day day) {
    return start.isBefore(day.end()) && day.start().isBefore(end);
  }

  /** Says whether the other slot lies within this slot; a slot encloses itself. */
  public boolean encloses(TimeSlot other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** Says whether the slot has started: its start is not after {@code now}. */
  public boolean hasStarted(Instant now) {
    return !start.isAfter(now);
  }

  /** Says whether an appointment may begin with the slot: it breaks no rule about starts. */
  public boolean canBeBooked(Instant now) {
    return StartPolicy.faultsOf(start, now).findAny().isEmpty();
  }

  /** Says whether the slot has ended: its end (exclusive) is not after {@code now}. */
  public boolean hasEnded(Instant now) {
    return !end.isAfter(now);
  }
}
