package org.punctual.it.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The days on which clocks in Vienna change. */
public final class ClockChange {

  /** The zone of these clocks. */
  public static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  private ClockChange() {}

  /** The next day with a change of a kind, at least two days from now. */
  public static LocalDate nextDay(Predicate<ZoneOffsetTransition> kind) {
    Instant soon = Instant.now().plus(Duration.ofDays(2));
    return Stream.iterate(
            VIENNA.getRules().nextTransition(soon),
            one -> VIENNA.getRules().nextTransition(one.getInstant()))
        .filter(kind)
        .findFirst()
        .orElseThrow()
        .getDateTimeBefore()
        .toLocalDate();
  }
}
