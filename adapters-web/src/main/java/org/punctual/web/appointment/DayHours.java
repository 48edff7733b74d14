package org.punctual.web.appointment;

import java.time.Instant;
import java.util.List;

/**
 * The hours of one day, as they are offered beside the fields where a start is typed.
 *
 * @param name the day in full
 * @param entries taken hours and free full hours, in the order of the day
 */
public record DayHours(String name, List<Entry> entries) {

  /**
   * An hour that is free, or taken.
   *
   * @param start when it starts
   * @param offer its start as it is typed, and from when to when it is
   * @param title what takes it; empty when it is free
   * @param pending whether what takes it still awaits the owner's decision
   */
  public record Entry(Instant start, FreeStart offer, String title, boolean pending) {

    /** Says whether it can be booked. */
    public boolean isFree() {
      return title.isEmpty();
    }
  }

  /** Says whether any full hour is left. */
  public boolean hasFree() {
    return entries.stream().anyMatch(Entry::isFree);
  }
}
