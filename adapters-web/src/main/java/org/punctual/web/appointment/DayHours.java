package org.punctual.web.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The hours of one day, as they are offered beside the fields of a start.
 *
 * @param date the day
 * @param name the day in full
 * @param parts the parts of the day in their order; parts without hours are left out
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

    /** The part of the day with a time. Times of the day before belong to {@link #EARLIER}. */
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

    /** Says whether the hours are before the usual hours. */
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
   * @param start the start of the hour
   * @param offer the start as it is typed, with start and end as the label
   * @param title the title of the appointment that takes the hour; empty when the hour is free
   * @param pending whether that appointment still awaits the owner's decision
   */
  public record Entry(Instant start, FreeStart offer, String title, boolean pending) {

    /** Says whether the hour can be booked. */
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
