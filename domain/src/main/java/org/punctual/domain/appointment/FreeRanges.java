package org.punctual.domain.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the free ranges of a stretch of time. */
public final class FreeRanges {

  private FreeRanges() {}

  /**
   * The maximal free ranges of at least an hour, the earliest first. Ranges are cut at the ends of
   * the stretch.
   *
   * @param taken the slots that are taken, in any order; they may reach out of the stretch
   */
  public static List<TimeSlot> within(TimeSlot stretch, List<TimeSlot> taken) {
    List<TimeSlot> free = new ArrayList<>();
    Instant from = stretch.start();
    for (TimeSlot slot :
        taken.stream()
            .filter(stretch::overlaps)
            .sorted(Comparator.comparing(TimeSlot::start))
            .toList()) {
      addIfLongEnough(from, slot.start(), free);
      from = slot.end().isAfter(from) ? slot.end() : from;
    }
    addIfLongEnough(from, stretch.end(), free);
    return free;
  }

  private static void addIfLongEnough(Instant from, Instant to, List<TimeSlot> free) {
    if (!from.plus(TimeSlot.HOUR).isAfter(to)) {
      free.add(new TimeSlot(from, to));
    }
  }
}
