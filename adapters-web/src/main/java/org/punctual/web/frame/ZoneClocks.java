package org.punctual.web.frame;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The clocks of a time zone. When clocks are set back, they show some local times twice. Such a
 * local time has two readings, which differ in their offset. The offset is written behind the time,
 * as an abbreviation ({@code 02:30 CET}) or in figures ({@code 02:30+01:00}).
 *
 * @param zone the zone
 * @param language the language of the abbreviations
 */
public record ZoneClocks(ZoneId zone, Locale language) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

  /** Abbreviations with other characters cannot be typed behind a time. */
  private static final Pattern TYPABLE = Pattern.compile("\\p{Alpha}{3,6}");

  /**
   * The instants at which clocks show a local time, the earliest first. There are two when clocks
   * are set back over the time, none when they are set forward over it, and otherwise one.
   */
  public List<ZonedDateTime> readings(LocalDateTime local) {
    return zone.getRules().getValidOffsets(local).stream()
        .map(offset -> ZonedDateTime.ofInstant(local, offset, zone))
        .toList();
  }

  /**
   * The reading of a local time with an offset.
   *
   * @param offset the abbreviation in any case, or figures as {@link ZoneOffset#of} reads them
   */
  public Optional<ZonedDateTime> reading(LocalDateTime local, String offset) {
    return readings(local).stream()
        .filter(reading -> isAbbreviated(reading, offset) || isInFigures(reading, offset))
        .findFirst();
  }

  /** Says whether clocks show the local time of an instant twice. */
  public boolean isRepeated(Instant instant) {
    return isRepeated(instant.atZone(zone));
  }

  /**
   * The time of day at an instant, as it can be typed: {@code 10:00}. A time that clocks show twice
   * has its offset: {@code 02:30 CET}.
   */
  public String time(Instant instant) {
    ZonedDateTime time = instant.atZone(zone);
    return isRepeated(time) ? timeWithOffset(time) : TIME.format(time);
  }

  /** The time of day at an instant with its offset, as it can be typed. */
  public String timeWithOffset(Instant instant) {
    return timeWithOffset(instant.atZone(zone));
  }

  /**
   * The offset at an instant, to be written behind the time: a blank and its abbreviation, or
   * figures when the abbreviation does not distinguish the readings.
   */
  public String offset(Instant instant) {
    return offset(instant.atZone(zone));
  }

  private String timeWithOffset(ZonedDateTime time) {
    return TIME.format(time) + offset(time);
  }

  private String offset(ZonedDateTime time) {
    String abbreviation = abbreviation(time);
    long namesakes =
        readings(time.toLocalDateTime()).stream()
            .filter(reading -> abbreviation(reading).equals(abbreviation))
            .count();
    return namesakes == 1 && TYPABLE.matcher(abbreviation).matches()
        ? " " + abbreviation
        : OFFSET.format(time);
  }

  private boolean isRepeated(ZonedDateTime time) {
    return readings(time.toLocalDateTime()).size() > 1;
  }

  private boolean isAbbreviated(ZonedDateTime reading, String typed) {
    return abbreviation(reading).equalsIgnoreCase(typed);
  }

  private static boolean isInFigures(ZonedDateTime reading, String typed) {
    try {
      return reading.getOffset().equals(ZoneOffset.of(typed));
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  private String abbreviation(ZonedDateTime time) {
    return DateTimeFormatter.ofPattern("zzz", language).format(time);
  }
}
