package org.punctual.web.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The hours of one day, as they are offered beside the fields where a start is typed.
 *
 * @param date the day
 * @param name the day in full
 * @param parts the parts of the day, in its order; parts without hours are left out
 */
public record DayHours(LocalDate date, String name, List<Part> parts) {

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime NIGHT = LocalTime.of(22, 0);

  /** A part of a day. */
  public enum Span {
    /** Before 07:00. */
    EARLIER,
    /** From 07:00 to before 22:00. */
    USUAL,
    /** From 22:00 on. */
    LATER;

    /** The part in which clocks show a time of the day; hours of the day before are earlier. */
    static Span of(LocalDate day, LocalDate date, LocalTime time) {
      if (date.isBefore(day) || time.isBefore(MORNING)) {
        return EARLIER;
      }
      return time.isBefore(NIGHT) ? USUAL : LATER;
    }
  }

  /**
   * The hours of a part of the day.
   *
   * @param open whether the hours are shown at first
   */
  public record Part(Span span, List<Entry> entries, boolean open) {

    /** Says whether a button shows and hides the hours. */
    public boolean isFolded() {
      return span != Span.USUAL;
    }

    /** Says whether the hours are before the usual ones. */
    public boolean isEarlier() {
      return span == Span.EARLIER;
    }

    /** The key of the button's text. */
    public String key() {
      return isEarlier() ? "day.earlier" : "day.later";
    }

    private boolean hasFree() {
      return entries.stream().anyMatch(Entry::isFree);
    }
  }

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

  /** All hours, in the order of the day. */
  public List<Entry> entries() {
    return parts.stream().flatMap(part -> part.entries().stream()).toList();
  }

  /** Says whether any hour is free. */
  public boolean hasFree() {
    return parts.stream().anyMatch(Part::hasFree);
  }
}
