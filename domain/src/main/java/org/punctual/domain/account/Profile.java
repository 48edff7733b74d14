package org.punctual.domain.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an owner is addressed. Every time that is shown or mailed is in this zone and language, never
 * in the server's.
 *
 * @param theme the colors of the owner's pages
 */
public record Profile(DisplayName name, ZoneId timeZone, Locale language, Theme theme) {

  private static final Set<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> !id.startsWith("SystemV/"))
          .collect(Collectors.toUnmodifiableSet());

  /** The profile of a new account, whose pages have the colors that the browser prefers. */
  public static Profile of(DisplayName name, ZoneId timeZone, Locale language) {
    return new Profile(name, timeZone, language, Theme.SYSTEM);
  }

  /**
   * The ids of all zones that an owner or a partner may name: all zones of Java except {@code
   * SystemV/*}.
   */
  public static Set<String> availableTimeZones() {
    return ZONES;
  }

  /**
   * Reads a time zone's id.
   *
   * @throws AccountRefusal {@code TIME_ZONE_UNKNOWN} when the id is none of {@link
   *     #availableTimeZones()}
   */
  public static ZoneId timeZoneOf(String id) {
    if (!ZONES.contains(id)) {
      throw AccountRefusal.of("timeZone", AccountReason.TIME_ZONE_UNKNOWN, id);
    }
    try {
      return ZoneId.of(id);
    } catch (DateTimeException withoutRules) {
      throw AccountRefusal.of("timeZone", AccountReason.TIME_ZONE_UNKNOWN, id);
    }
  }
}
