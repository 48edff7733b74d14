package org.punctual.rest.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.rest.problem.Problems.assertComplains;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.appointment.RequestedTime.RequestedStart;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.request.Bodies;

class BookingBodyTest {

  @Test
  void every_member_is_read() {
    RequestedStart start = new RequestedStart.At(Instant.parse("2026-12-01T09:00:00Z"));
    assertThat(
            read(
                """
                {"title": "Dental check-up", "start": "2026-12-01T10:00:00+01:00",
                 "timeZone": "Europe/Vienna", "notes": "First\\nSecond", "externalId": "CRM-42",
                 "reminders": [{"minutesBefore": 60}, {"minutesBefore": 1440}]}
                """))
        .isEqualTo(
            new BookingRequest(
                Optional.of("Dental check-up"),
                new RequestedTime(Optional.of(start), Optional.of("Europe/Vienna")),
                Optional.of("First\nSecond"),
                Optional.of("CRM-42"),
                List.of(60, 1440)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\":null,\"start\":null,\"timeZone\":null,\"notes\":null,\"externalId\":null,\"reminders\":null}"
      })
  void a_null_member_is_absent(String text) {
    assertThat(read(text))
        .isEqualTo(
            new BookingRequest(
                Optional.empty(),
                new RequestedTime(Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void all_unreadable_members_are_reported_at_once() {
    assertComplains(
        () ->
            read(
                """
                {"titel": 1, "reminders": [{"minutesBefore": "60"}, {"minutesBefore": 60}, 5,
                 {"minutes": 5}, {"minutesBefore": null}, null], "externalId": true, "notes": {},
                 "timeZone": [], "start": "soon", "title": 5, "a/b": 0}
                """),
        "/title malformed-body",
        "/start malformed-body",
        "/timeZone malformed-body",
        "/notes malformed-body",
        "/externalId malformed-body",
        "/reminders/0/minutesBefore malformed-body",
        "/reminders/2 malformed-body",
        "/reminders/3/minutesBefore malformed-body",
        "/reminders/3/minutes malformed-body",
        "/reminders/4/minutesBefore malformed-body",
        "/reminders/5 malformed-body",
        "/titel malformed-body",
        "/a~1b malformed-body");
  }

  @Test
  void reminders_are_a_list() {
    assertComplains(() -> read("{\"reminders\": {}}"), "/reminders malformed-body");
    assertComplains(() -> read("{\"reminders\": 60}"), "/reminders malformed-body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "60.0", "6e1", "6.0E+1", "600e-1"})
  void a_whole_number_is_whole_however_it_is_written(String number) {
    assertThat(minutesOf(number)).containsExactly(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "60.000001", "1e-1", "1e-999999999", "true", "\"60\"", "[60]"})
  void a_fraction_is_of_the_wrong_type(String number) {
    assertComplains(() -> minutesOf(number), "/reminders/0/minutesBefore malformed-body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "99999999999999999999", "2147483648", "1e400"})
  void numbers_beyond_every_limit_are_never_written_out(String number) {
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          assertThat(minutesOf(number)).containsExactly(Integer.MAX_VALUE);
          assertThat(minutesOf("-" + number).get(0)).isNegative();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 60_000})
  void numbers_with_very_many_digits_are_never_written_out(int digits) {
    assertComplains(() -> minutesOf("9".repeat(digits)), " malformed-body");
  }

  private static List<Integer> minutesOf(String number) {
    return read("{\"reminders\": [{\"minutesBefore\": " + number + "}]}").minutesBefore();
  }

  private static BookingRequest read(String text) {
    Complaints complaints = new Complaints();
    Optional<BookingRequest> read = Bodies.of(text).object(complaints).map(BookingBody::read);
    complaints.refuseIfAny();
    return read.orElseThrow();
  }
}
