package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;

class BookingRequestTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  @Nested
  class A_request_that_is_right {

    @Test
    void becomes_a_booking_with_everything_read() {
      BookingRequest request =
          new BookingRequest(
              Optional.of(" Check-up "),
              at(START, Optional.of("UTC")),
              Optional.of(" "),
              Optional.of("CRM-42"),
              List.of(10, 60));

      assertThat(check(request))
          .isEqualTo(
              new Booking(
                  new Details("Check-up", Optional.empty()),
                  Timing.from(START, ZoneId.of("UTC")),
                  Optional.of(new ExternalId("CRM-42")),
                  new ReminderTimes(List.of(60, 10))));
    }

    @Test
    void needs_no_more_than_a_title_and_a_start() {
      BookingRequest request =
          new BookingRequest(
              Optional.of("Check-up"),
              at(START, Optional.empty()),
              Optional.empty(),
              Optional.empty(),
              List.of());

      assertThat(check(request))
          .isEqualTo(
              new Booking(
                  new Details("Check-up", Optional.empty()),
                  Timing.from(START, VIENNA),
                  Optional.empty(),
                  ReminderTimes.NONE));
    }
  }

  @Nested
  class A_request_with_several_faults {

    @Test
    void is_refused_once_with_all_of_them_in_the_order_of_the_members() {
      BookingRequest request =
          new BookingRequest(
              Optional.empty(),
              at(NOW.minusSeconds(1), Optional.of("Mars/Base")),
              Optional.of("a\u0000b"),
              Optional.of(""),
              List.of(-1, 60, 60));

      assertRefusedAs(
          """
          title title-required
          start start-in-past
          start start-not-on-minute
          timeZone unknown-time-zone
          notes notes-invalid
          externalId external-id-invalid
          reminders/0/minutesBefore reminder-out-of-range
          reminders/2/minutesBefore reminder-duplicate
          """
              .lines()
              .toList(),
          () -> check(request));
    }

    @Test
    void names_reminders_in_the_past_beside_the_others_when_the_start_is_known() {
      BookingRequest request =
          new BookingRequest(
              Optional.of("x".repeat(201)),
              at(NOW.plusSeconds(3600), Optional.empty()),
              Optional.of("x".repeat(2_001)),
              Optional.empty(),
              List.of(60, 10, 10));

      assertRefusedAs(
          """
          title title-too-long
          notes notes-too-long
          reminders/0/minutesBefore reminder-in-past
          reminders/2/minutesBefore reminder-duplicate
          """
              .lines()
              .toList(),
          () -> check(request));
    }
  }

  private static Booking check(BookingRequest request) {
    return request.check(VIENNA, Limits.DEFAULT, NOW);
  }

  private static RequestedTime at(Instant start, Optional<String> zone) {
    return new RequestedTime(Optional.of(new RequestedStart.At(start)), zone);
  }
}
