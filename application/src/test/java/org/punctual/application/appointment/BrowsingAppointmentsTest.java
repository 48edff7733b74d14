package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.Day;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;

class BrowsingAppointmentsTest {

  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant ELEVEN = TEN.plus(TimeSlot.HOUR);

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private final AccountId bob = punctual.customer("Bob").id();
  private final Appointment atTen = punctual.booking.book(ada, Requests.at(TEN));
  private final Appointment atEleven = punctual.booking.book(ada, Requests.at(ELEVEN));

  @Nested
  class An_owner {

    @Test
    void finds_own_appointments_and_none_of_other_owners() {
      assertThat(punctual.browsing.find(ada, atTen.id())).contains(atTen);
      assertThat(punctual.browsing.find(bob, atTen.id())).isEmpty();
      assertThat(punctual.browsing.list(bob, upcoming(TEN.minusSeconds(1)))).isEmpty();
      assertThat(punctual.browsing.taken(bob, TimeSlot.hourFrom(TEN))).isEmpty();
    }

    @Test
    void sees_one_as_past_from_its_start_on() {
      assertThat(punctual.browsing.list(ada, upcoming(TEN.minusNanos(1_000))))
          .containsExactly(atTen, atEleven);
      assertThat(punctual.browsing.list(ada, upcoming(TEN))).containsExactly(atEleven);
      assertThat(punctual.browsing.list(ada, query(Range.upTo(TEN), 10))).containsExactly(atTen);
    }

    @Test
    void sees_the_free_ranges_of_a_day_beside_all_appointments_that_hold_hours_of_it() {
      Day day = new Day(LocalDate.of(2026, 12, 1), ZoneOffset.UTC);
      punctual.booking.book(ada, Requests.at(day.end().minusSeconds(1_800)));
      var canceled = punctual.booking.book(ada, Requests.at(ELEVEN.plus(TimeSlot.HOUR)));
      punctual.deciding.cancel(
          ada, new DecidingAppointments.SeenState(canceled.id(), 0), Optional.empty());

      assertThat(punctual.browsing.free(ada, day, TEN.minusSeconds(3_601)))
          .containsExactly(
              new TimeSlot(TEN.minus(TimeSlot.HOUR), TEN),
              new TimeSlot(ELEVEN.plus(TimeSlot.HOUR), day.end().minusSeconds(1_800)));
      assertThat(punctual.browsing.free(ada, day, day.end())).isEmpty();
    }

    @Test
    void lists_the_appointments_that_hold_a_part_of_a_period() {
      Instant halfPastTen = TEN.plusSeconds(1_800);
      TimeSlot period = new TimeSlot(halfPastTen, ELEVEN.plusSeconds(1));

      assertThat(punctual.browsing.list(ada, AppointmentQuery.holding(halfPastTen, ELEVEN, 10)))
          .containsExactly(atTen);
      assertThat(
              punctual.browsing.list(
                  ada, AppointmentQuery.holding(period.start(), period.end(), 10)))
          .isEqualTo(punctual.browsing.holding(ada, period))
          .containsExactly(atTen, atEleven);
    }

    @Test
    void counts_all_of_them_whatever_the_page() {
      AppointmentQuery firstOfAll = query(Range.ALL, 1);

      assertThat(punctual.browsing.list(ada, firstOfAll)).containsExactly(atTen);
      assertThat(punctual.browsing.count(ada, firstOfAll)).isEqualTo(2);
    }
  }

  private static AppointmentQuery upcoming(Instant now) {
    return query(Range.after(now), 10);
  }

  private static AppointmentQuery query(Range range, int size) {
    return new AppointmentQuery(
        range, Filter.of(Status.HOLDING), Order.EARLIEST_FIRST, Page.first(size));
  }
}
