package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSlotTest {

  private static final Instant DAY = Instant.parse("2026-12-01T00:00:00Z");
  private static final TimeSlot TEN_TO_ELEVEN = slot(LocalTime.of(10, 0), LocalTime.of(11, 0));

  @Nested
  class An_appointment {

    @Test
    void lasts_exactly_one_hour() {
      assertThat(TimeSlot.hourFrom(at(LocalTime.of(10, 0)))).isEqualTo(TEN_TO_ELEVEN);
    }
  }

  /** Every place that another slot can have beside 10:00 to 11:00, in order along the time line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          from  | to    | overlaps | encloses | enclosed
          08:00 | 09:00 | false    | false    | false
          08:59 | 09:59 | false    | false    | false
          09:00 | 10:00 | false    | false    | false
          09:01 | 10:01 | true     | false    | false
          09:30 | 10:30 | true     | false    | false
          09:59 | 10:59 | true     | false    | false
          09:59 | 11:00 | true     | false    | true
          09:59 | 11:01 | true     | false    | true
          10:00 | 10:59 | true     | true     | false
          10:00 | 11:00 | true     | true     | true
          10:00 | 11:01 | true     | false    | true
          10:01 | 10:59 | true     | true     | false
          10:01 | 11:00 | true     | true     | false
          10:01 | 11:01 | true     | false    | false
          10:30 | 11:30 | true     | false    | false
          10:59 | 11:59 | true     | false    | false
          11:00 | 12:00 | false    | false    | false
          11:01 | 12:01 | false    | false    | false
          12:00 | 13:00 | false    | false    | false
          """)
  void knows_its_neighbours(
      LocalTime from, LocalTime to, boolean overlaps, boolean encloses, boolean enclosed) {
    TimeSlot other = slot(from, to);

    assertThat(TEN_TO_ELEVEN.overlaps(other)).as("overlaps").isEqualTo(overlaps);
    assertThat(other.overlaps(TEN_TO_ELEVEN)).as("is overlapped").isEqualTo(overlaps);
    assertThat(TEN_TO_ELEVEN.encloses(other)).as("encloses").isEqualTo(encloses);
    assertThat(other.encloses(TEN_TO_ELEVEN)).as("is enclosed").isEqualTo(enclosed);
  }

  @Nested
  class As_time_goes_by {

    @Test
    void it_starts_at_its_start() {
      assertThat(TEN_TO_ELEVEN.hasStarted(TEN_TO_ELEVEN.start().minusNanos(1))).isFalse();
      assertThat(TEN_TO_ELEVEN.hasStarted(TEN_TO_ELEVEN.start())).isTrue();
    }

    @Test
    void it_has_ended_at_its_end_which_it_does_not_hold() {
      assertThat(TEN_TO_ELEVEN.hasEnded(TEN_TO_ELEVEN.end().minusNanos(1))).isFalse();
      assertThat(TEN_TO_ELEVEN.hasEnded(TEN_TO_ELEVEN.end())).isTrue();
    }
  }

  @Nested
  class There_is_no_slot {

    @Test
    void that_is_empty_or_ends_before_it_starts() {
      assertThatIllegalArgumentException().isThrownBy(() -> new TimeSlot(DAY, DAY));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new TimeSlot(DAY, DAY.minus(Duration.ofHours(1))));
    }
  }

  private static TimeSlot slot(LocalTime from, LocalTime to) {
    return new TimeSlot(at(from), at(to));
  }

  private static Instant at(LocalTime time) {
    return time.atDate(DAY.atOffset(ZoneOffset.UTC).toLocalDate()).toInstant(ZoneOffset.UTC);
  }
}
