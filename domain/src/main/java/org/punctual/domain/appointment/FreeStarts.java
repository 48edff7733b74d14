package org.punctual.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds free starts near a start that is taken. */
public final class FreeStarts {

  /** How many free starts are offered. */
  public static final int OFFERED = 3;

  /** How far after the requested start free starts are sought. */
  public static final Duration SEARCHED = Duration.ofDays(14);

  private FreeStarts() {}

  /** The stretch of time whose taken slots must be known to find the free starts after a start. */
  public static TimeSlot searchedFrom(Instant start) {
    return new TimeSlot(start, start.plus(SEARCHED));
  }

  /**
   * The next starts of free hours from a start on, at most three. Each start is at least an hour
   * after the previous start. No start is further ahead than an appointment can be booked.
   *
   * @param taken the slots that are taken within {@link #searchedFrom}
   */
  public static List<Instant> from(Instant start, List<TimeSlot> taken, Instant now) {
    TimeSlot searched = searchedFrom(start);
    Instant latest = now.plus(StartPolicy.HORIZON);
    List<Instant> free = new ArrayList<>();
    TimeSlot candidate = TimeSlot.hourFrom(start);
    while (free.size() < OFFERED
        && searched.encloses(candidate)
        && !candidate.start().isAfter(latest)) {
      Optional<Instant> next = endOfOverlap(candidate, taken);
      if (next.isEmpty()) {
        free.add(candidate.start());
      }
      candidate = TimeSlot.hourFrom(next.orElse(candidate.end()));
    }
    return free;
  }

  private static Optional<Instant> endOfOverlap(TimeSlot candidate, List<TimeSlot> taken) {
    return taken.stream()
        .filter(candidate::overlaps)
        .map(TimeSlot::end)
        .max(Comparator.naturalOrder());
  }
}
