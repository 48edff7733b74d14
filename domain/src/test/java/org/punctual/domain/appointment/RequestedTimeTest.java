package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;

class RequestedTimeTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Nested
  class A_start_may_be {

    @Test
    void the_next_minute() {
      assertThat(startAt(NOW.plusSeconds(60))).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void exactly_730_days_ahead() {
      Instant start = NOW.plus(Duration.ofDays(730));

      assertThat(startAt(start)).isEqualTo(start);
    }
  }

  @Nested
  class A_start_is_refused {

    @Test
    void when_it_is_now_or_was_before() {
      assertRefused(AppointmentReason.START_IN_PAST, () -> startAt(NOW));
      assertRefused(AppointmentReason.START_IN_PAST, () -> startAt(NOW.minusSeconds(60)));
    }

    @Test
    void a_minute_beyond_730_days() {
      assertRefused(
          AppointmentReason.START_TOO_FAR,
          () -> startAt(NOW.plus(Duration.ofDays(730)).plusSeconds(60)));
    }

    @Test
    void with_seconds_or_a_fraction_of_one() {
      assertRefused(AppointmentReason.START_NOT_ON_MINUTE, () -> startAt(NOW.plusSeconds(61)));
      assertRefused(
          AppointmentReason.START_NOT_ON_MINUTE, () -> startAt(NOW.plusSeconds(60).plusNanos(1)));
    }

    @Test
    void for_everything_that_is_wrong_with_it() {
      assertRefusedAs(
          List.of("start start-in-past", "start start-not-on-minute"),
          () -> startAt(Instant.parse("1969-12-31T23:59:59Z")));
      assertRefusedAs(
          List.of("start start-too-far", "start start-not-on-minute"), () -> startAt(Instant.MAX));
    }

    @Test
    void when_there_is_none() {
      assertRefused(
          AppointmentReason.START_REQUIRED,
          () -> new RequestedTime(Optional.empty(), Optional.empty()).resolve(VIENNA, NOW));
    }
  }

  @Nested
  class On_clocks {

    @Test
    void it_is_read_in_the_owners_zone_unless_another_was_named() {
      LocalDateTime ten = LocalDateTime.parse("2026-12-01T10:00");

      assertThat(onClocks(ten, Optional.empty()))
          .isEqualTo(Timing.from(Instant.parse("2026-12-01T09:00:00Z"), VIENNA));
      assertThat(onClocks(ten, Optional.of("America/New_York")))
          .isEqualTo(Timing.from(Instant.parse("2026-12-01T15:00:00Z"), NEW_YORK));
    }

    @Test
    void an_hour_that_is_skipped_is_refused() {
      // 2026-03-29: clocks in Vienna go from 02:00 to 03:00
      assertRefused(
          AppointmentReason.NONEXISTENT_LOCAL_TIME,
          () -> onClocks(LocalDateTime.parse("2026-03-29T02:00"), Optional.empty()));
      assertRefused(
          AppointmentReason.NONEXISTENT_LOCAL_TIME,
          () -> onClocks(LocalDateTime.parse("2026-03-29T02:59"), Optional.empty()));
    }

    @Test
    void the_minutes_around_a_skipped_hour_are_as_near_as_real_ones() {
      // 2026-03-29: clocks in Vienna go from 02:00 to 03:00
      assertThat(onClocks(LocalDateTime.parse("2026-03-29T01:59"), Optional.empty()).slot().start())
          .isEqualTo("2026-03-29T00:59:00Z");
      assertThat(onClocks(LocalDateTime.parse("2026-03-29T03:00"), Optional.empty()).slot().start())
          .isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void an_hour_that_comes_twice_is_the_first_one() {
      // 2026-10-25: clocks in Vienna go from 03:00 back to 02:00
      assertThat(onClocks(LocalDateTime.parse("2026-10-25T02:30"), Optional.empty()).slot().start())
          .isEqualTo("2026-10-25T00:30:00Z");
    }
  }

  @Nested
  class A_zone {

    @Test
    void beside_an_instant_only_says_how_to_show_it() {
      Instant start = Instant.parse("2026-12-01T09:00:00Z");

      assertThat(at(start, Optional.of("America/New_York")).resolve(VIENNA, NOW))
          .isEqualTo(Timing.from(start, NEW_YORK));
      assertThat(at(start, Optional.empty()).resolve(VIENNA, NOW))
          .isEqualTo(Timing.from(start, VIENNA));
    }

    @Test
    void that_is_unknown_is_refused_after_what_is_wrong_with_the_start() {
      assertRefusedAs(
          List.of("start start-in-past", "timeZone unknown-time-zone"),
          () -> at(NOW, Optional.of("Mars/Base")).resolve(VIENNA, NOW));
      assertRefusedAs(
          List.of("start start-required", "timeZone unknown-time-zone"),
          () -> new RequestedTime(Optional.empty(), Optional.of("Mars/Base")).resolve(VIENNA, NOW));
    }

    @Test
    void that_is_unknown_leaves_a_local_time_unread() {
      assertRefused(
          AppointmentReason.UNKNOWN_TIME_ZONE,
          () -> onClocks(LocalDateTime.parse("2020-01-01T00:00"), Optional.of("Mars/Base")));
    }
  }

  private static Instant startAt(Instant start) {
    return RequestedTime.at(start, VIENNA).resolve(VIENNA, NOW).slot().start();
  }

  private static RequestedTime at(Instant start, Optional<String> zone) {
    return new RequestedTime(Optional.of(new RequestedStart.At(start)), zone);
  }

  private static Timing onClocks(LocalDateTime local, Optional<String> zone) {
    return new RequestedTime(Optional.of(new RequestedStart.OnClocks(local)), zone)
        .resolve(VIENNA, NOW);
  }
}
