package org.punctual.application.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.VIENNA;
import static org.punctual.application.Samples.inHours;

import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.Samples;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.appointment.EditingAppointments.Edit;
import org.punctual.application.appointment.Requests;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.appointment.Appointment;

/** The calendar feed, read by a parser that is not a part of Punctual. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarFeedTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private final Subscriber subscriber =
      new Subscriber(
          punctual.calendarFeeds.reading, punctual.calendarFeeds.sharing.create(ada).orElseThrow());

  @Test
  void A_calendar_without_appointments_is_valid_and_has_a_name() {
    assertThat(subscriber.events()).isEmpty();
    assertThat(subscriber.text())
        .contains("NAME:Punctual\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
        .contains("BEGIN:VTIMEZONE\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks go forward on 28 March 2027 and back on 31 October 2027.
    "2027-03-27, 2027-03-27T09:00:00Z",
    "2027-03-28, 2027-03-28T08:00:00Z",
    "2027-10-30, 2027-10-30T08:00:00Z",
    "2027-10-31, 2027-10-31T09:00:00Z"
  })
  void Ten_oclock_stays_ten_oclock_on_both_sides_of_a_change_of_the_clocks(
      LocalDate day, Instant start) {
    ZonedDateTime ten = day.atTime(LocalTime.of(10, 0)).atZone(VIENNA);
    punctual.booking.book(ada, Requests.at(ten.toInstant()));

    assertThat(only().getDateStart().getValue().toInstant()).isEqualTo(start);
    assertThat(only().getDateEnd().getValue().toInstant()).isEqualTo(start.plusSeconds(3600));
    assertThat(start.atZone(VIENNA)).isEqualTo(ten);
  }

  @Test
  void A_submitted_appointment_is_tentative_until_its_owner_confirms_it() {
    ApiKey key = Samples.key(ada, "aaaaaaaa");
    Appointment pending = punctual.submit(ada, key.id(), Requests.at(inHours(24)));
    assertThat(only().getStatus().getValue()).isEqualTo("TENTATIVE");

    punctual.clock.advance(MINUTE);
    punctual.deciding.confirm(ada, seen(pending));

    assertThat(only().getStatus().getValue()).isEqualTo("CONFIRMED");
    assertThat(only().getSequence().getValue()).isEqualTo(1);
    assertThat(only().getDateTimeStamp().getValue().toInstant())
        .isEqualTo(punctual.clock.instant());
  }

  @Test
  void A_move_and_a_cancellation_change_the_same_event() {
    Appointment booked = book(24);
    String uid = only().getUid().getValue();
    assertThat(uid).isEqualTo(booked.id().toString());
    assertThat(only().getSequence().getValue()).isZero();

    punctual.clock.advance(MINUTE);
    Appointment moved = punctual.deciding.move(ada, seen(booked), Requests.timeOf(inHours(30)));
    assertThat(only().getUid().getValue()).isEqualTo(uid);
    assertThat(only().getSequence().getValue()).isEqualTo(1);
    assertThat(only().getDateStart().getValue().toInstant()).isEqualTo(inHours(30));

    punctual.clock.advance(MINUTE);
    punctual.deciding.cancel(ada, seen(moved), Optional.of("Ill"));
    assertThat(only().getUid().getValue()).isEqualTo(uid);
    assertThat(only().getSequence().getValue()).isEqualTo(2);
    assertThat(only().getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(only().getDateTimeStamp().getValue().toInstant())
        .isEqualTo(punctual.clock.instant());
  }

  @Test
  void Another_title_and_other_reminders_raise_the_sequence() {
    Appointment booked = book(24, 60);
    Appointment renamed =
        punctual.editing.edit(
            ada,
            seen(booked),
            new Edit(Optional.of("Zahnärztin 🦷"), Optional.of("1\n2;"), List.of(60)));
    assertThat(only().getSequence().getValue()).isEqualTo(1);
    assertThat(only().getSummary().getValue()).isEqualTo("Zahnärztin 🦷");
    assertThat(only().getDescription().getValue()).isEqualTo("1\n2;");

    punctual.editing.edit(
        ada,
        seen(renamed),
        new Edit(Optional.of("Zahnärztin 🦷"), Optional.of("1\n2;"), List.of(10)));
    assertThat(only().getSequence().getValue()).isEqualTo(2);
  }

  @Test
  void Each_reminder_is_an_alarm_if_alarms_are_asked_for() {
    book(25, 0, 10, 1440);
    book(48);

    assertThat(subscriber.events()).allSatisfy(event -> assertThat(event.getAlarms()).isEmpty());
    List<VEvent> events = subscriber.withAlarms();
    assertThat(events.get(0).getAlarms())
        .extracting(CalendarFeedTest::millisBefore)
        .containsExactly(86_400_000L, 600_000L, 0L);
    assertThat(events.get(0).getAlarms())
        .allSatisfy(alarm -> assertThat(alarm.getDescription().getValue()).isEqualTo("Check-up"));
    assertThat(events.get(1).getAlarms()).isEmpty();
  }

  @Test
  void An_unchanged_calendar_stays_the_same_to_the_byte_and_in_its_state() {
    book(24, 10);
    String before = subscriber.text();
    var state = subscriber.state();

    punctual.clock.advance(Duration.ofDays(2));

    assertThat(subscriber.text()).isEqualTo(before);
    assertThat(subscriber.state()).isEqualTo(state);
  }

  @Test
  void Every_change_changes_the_state() {
    Appointment booked = book(24, 10);
    var first = subscriber.state();
    Appointment edited =
        punctual.editing.edit(
            ada, seen(booked), new Edit(Optional.of("Check-up"), Optional.empty(), List.of(20)));
    var second = subscriber.state();
    punctual.deciding.cancel(ada, seen(edited), Optional.empty());

    assertThat(second).isNotEqualTo(first);
    assertThat(subscriber.state()).isNotEqualTo(second).isNotEqualTo(first);
  }

  @Test
  void The_last_90_days_are_included() {
    book(24);
    punctual.clock.setTo(inHours(24 + 90 * 24));
    assertThat(subscriber.events()).hasSize(1);
    punctual.clock.advance(Duration.ofNanos(1000));
    assertThat(subscriber.events()).isEmpty();
  }

  @Test
  void Nothing_of_another_owner_is_shown() {
    punctual.booking.book(punctual.customer("Bob").id(), Requests.at(inHours(24)));
    assertThat(subscriber.events()).isEmpty();
  }

  @Test
  void A_long_calendar_is_written_whole_each_appointment_once_and_in_order() {
    int count = 2 * ReadingCalendarFeed.PART;
    IntStream.rangeClosed(1, count)
        .forEach(hour -> punctual.appointments.add(Samples.booked(ada, inHours(hour))));

    assertThat(subscriber.events())
        .extracting(event -> event.getDateStart().getValue().toInstant())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, count).mapToObj(Samples::inHours).toList());
  }

  private VEvent only() {
    List<VEvent> events = subscriber.events();
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private Appointment book(int hours, Integer... minutesBefore) {
    return punctual.booking.book(ada, Requests.at(inHours(hours), minutesBefore));
  }

  private static SeenState seen(Appointment appointment) {
    return new SeenState(appointment.id(), appointment.revision().sequence());
  }

  private static long millisBefore(VAlarm alarm) {
    return -alarm.getTrigger().getDuration().toMillis();
  }
}
