package org.punctual.web.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.punctual.domain.appointment.TimeSlot;

/**
 * Writes times on an owner's clocks and in an owner's language, never the server's. Hours are
 * written as they are typed, {@code 00:00} to {@code 23:59}, in every language.
 */
public class Times {

  private final ZoneClocks clocks;
  private final Locale language;
  private final Texts texts;

  public Times(ZoneId zone, Locale language, Texts texts) {
    this.clocks = new ZoneClocks(zone, language);
    this.language = language;
    this.texts = texts;
  }

  /** The zone in which all times are written. */
  public ZoneId zone() {
    return clocks.zone();
  }

  /** The language in which all times are written. */
  public Locale language() {
    return language;
  }

  /** The clocks on which all times are written. */
  public ZoneClocks clocks() {
    return clocks;
  }

  /** The day on which an instant falls. */
  public LocalDate dateOf(Instant instant) {
    return in(instant).toLocalDate();
  }

  /** A day in full: {@code Tuesday 1 December 2026}. */
  public String day(LocalDate day) {
    return written("format.day", day);
  }

  /** A day without its weekday: {@code 1 December 2026}. */
  public String date(LocalDate day) {
    return written("format.date", day);
  }

  /** A day without its year: {@code Tuesday 1 December}. */
  public String dayOfYear(LocalDate day) {
    return written("format.day-of-year", day);
  }

  /** A weekday alone: {@code Tuesday}. */
  public String weekday(LocalDate day) {
    return written("format.weekday", day);
  }

  /**
   * An instant: {@code 1 Dec 2026, 09:50}. A time that clocks show twice has its offset behind it.
   */
  public String moment(Instant instant) {
    return moment("format.moment", instant);
  }

  /** An instant without its year: {@code 1 Dec, 09:50}. */
  public String momentOfYear(Instant instant) {
    return moment("format.moment-of-year", instant);
  }

  /**
   * The time of day at an instant, as it can be typed: {@code 10:00}. A time that clocks show twice
   * has its offset: {@code 02:30 CET}.
   */
  public String time(Instant instant) {
    return clocks.time(instant);
  }

  /**
   * Start and end: {@code 10:00 – 11:00}. When clocks are changed within the hour, or show it
   * twice, both ends have their offset: {@code 02:30 CEST – 02:30 CET}.
   */
  public String hours(TimeSlot slot) {
    return isClockChange(slot)
        ? clocks.timeWithOffset(slot.start()) + " – " + clocks.timeWithOffset(slot.end())
        : time(slot.start()) + " – " + time(slot.end());
  }

  /** The start: {@code 10:00}. When clocks are changed, start and end with their offsets. */
  public String start(TimeSlot slot) {
    return isClockChange(slot) ? hours(slot) : time(slot.start());
  }

  private boolean isClockChange(TimeSlot slot) {
    return !in(slot.start()).getOffset().equals(in(slot.end()).getOffset())
        || clocks.isRepeated(slot.start())
        || clocks.isRepeated(slot.end());
  }

  /** Day and hours: {@code Tuesday 1 December 2026, 10:00 – 11:00}. */
  public String when(TimeSlot slot) {
    return day(dateOf(slot.start())) + ", " + hours(slot);
  }

  /** An instant for machines, with its offset: {@code 2026-12-01T10:00:00+01:00}. */
  public String stamp(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(in(instant));
  }

  private String moment(String format, Instant instant) {
    String offset = clocks.isRepeated(instant) ? clocks.offset(instant) : "";
    return written(format, in(instant)) + offset;
  }

  private String written(String format, TemporalAccessor time) {
    return DateTimeFormatter.ofPattern(texts.of(language, format), language).format(time);
  }

  private ZonedDateTime in(Instant instant) {
    return instant.atZone(zone());
  }
}
