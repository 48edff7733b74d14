package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Position;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.appointment.Source;
import org.punctual.domain.appointment.Status;

/** What {@link Appointments} promise about queries. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AppointmentQueriesContract extends StoreContract {

  private static final Page ALL = Page.first(100);

  private Appointment third;
  private Appointment first;
  private Appointment second;

  /** The order of booking differs from the order of the starts. */
  @BeforeEach
  void add_appointments() {
    ApiKey key = Samples.key(adas(), "aaaaaaaa");
    store.keys().add(key);
    third = added(Samples.booked(adas(), inHours(3), details("Café 100%", "bring_the Äpfel")));
    first = added(Samples.booked(adas(), inHours(1), details("Dentist", "at 10!")));
    second = added(Samples.submitted(key, inHours(2), "CRM-42"));
    added(Samples.booked(bobs(), inHours(2), details("Bob's own", "")));
  }

  @Nested
  class An_order {

    @Test
    void is_by_start() {
      assertThat(listed(Order.EARLIEST_FIRST)).containsExactly(first, second, third);
      assertThat(listed(Order.LATEST_FIRST)).containsExactly(third, second, first);
    }

    @Test
    void or_by_booking() {
      assertThat(listed(Order.NEWEST_FIRST)).containsExactly(second, first, third);
    }

    @Test
    void of_the_same_start_is_by_id() {
      store.appointments().update(second.cancel(Optional.empty(), NOW));
      Appointment later = added(Samples.booked(adas(), inHours(2)));
      assertThat(listed(Order.EARLIEST_FIRST).get(2)).isEqualTo(later);
      assertThat(listed(Order.LATEST_FIRST).get(1)).isEqualTo(later);
    }

    private List<Appointment> listed(Order order) {
      return list(Range.ALL, Filter.NONE, order, ALL);
    }
  }

  @Nested
  class A_range {

    @Test
    void holds_its_begin_and_not_its_end() {
      assertThat(within(Range.between(inHours(1), inHours(3)))).containsExactly(first, second);
    }

    @Test
    void of_upcoming_ones_leaves_out_what_starts_now() {
      assertThat(within(Range.after(inHours(1)))).containsExactly(second, third);
      assertThat(within(Range.upTo(inHours(1)))).containsExactly(first);
    }

    @Test
    void is_kept_to_the_nanosecond() {
      Instant just = inHours(1).minusNanos(1);
      assertThat(within(Range.between(just, inHours(2)))).containsExactly(first);
      assertThat(within(Range.between(inHours(1).plusNanos(1), inHours(3))))
          .containsExactly(second);
      assertThat(within(Range.between(NOW, inHours(1).plusNanos(1)))).containsExactly(first);
      assertThat(within(Range.between(NOW, just))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "-1000000000-01-01T00:00:00Z, +1000000000-12-31T23:59:59.999999999Z",
      "0000-12-31T10:00:00Z, +10000-01-01T11:00:00Z"
    })
    void may_reach_beyond_the_years_that_databases_have(Instant from, Instant to) {
      assertThat(within(Range.between(from, to))).containsExactly(first, second, third);
      assertThat(within(Range.between(to, to))).isEmpty();
      assertThat(within(Range.between(from, from))).isEmpty();
    }

    private List<Appointment> within(Range range) {
      List<Appointment> found = list(range, Filter.NONE, Order.EARLIEST_FIRST, ALL);
      assertThat(count(range, Filter.NONE)).isEqualTo(found.size());
      return found;
    }
  }

  @Nested
  class A_filter {

    @Test
    void by_status_takes_any_of_them() {
      assertThat(passing(Filter.of(Set.of(Status.PENDING)))).containsExactly(second);
      assertThat(passing(Filter.of(EnumSet.of(Status.PENDING, Status.CONFIRMED)))).hasSize(3);
      assertThat(passing(Filter.of(Set.of()))).isEmpty();
    }

    @Test
    void by_source_distinguishes_the_owner_from_partners() {
      assertThat(passing(from(Source.API))).containsExactly(second);
      assertThat(passing(from(Source.WEB))).containsExactly(first, third);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            dentist, 1
            DENTI,   1
            ÄPFEL,   3
            café,    3
            %,       3
            _,       3
            !,       1
            100_,    0
            d%t,     0
            t at,    0
            """)
    void by_text_takes_every_letter_as_it_is_in_whatever_case(String text, int found) {
      List<Appointment> expected = List.of(first, second, third);
      assertThat(passing(about(text)))
          .isEqualTo(found == 0 ? List.of() : List.of(expected.get(found - 1)));
    }

    private List<Appointment> passing(Filter filter) {
      List<Appointment> found = list(Range.ALL, filter, Order.EARLIEST_FIRST, ALL);
      assertThat(count(Range.ALL, filter)).isEqualTo(found.size());
      return found;
    }

    private static Filter from(Source source) {
      return new Filter(Filter.NONE.statuses(), Optional.of(source), Optional.empty());
    }

    private static Filter about(String text) {
      return new Filter(Filter.NONE.statuses(), Optional.empty(), Optional.of(text));
    }
  }

  @Nested
  class A_page {

    @ParameterizedTest
    @EnumSource(Order.class)
    void goes_on_after_a_position(Order order) {
      List<Appointment> all = list(Range.ALL, Filter.NONE, order, ALL);
      Appointment last = all.get(0);
      Position position = new Position(last.slot().start(), last.id());
      assertThat(list(Range.ALL, Filter.NONE, order, new Page(Optional.of(position), 0, 9)))
          .isEqualTo(all.subList(1, 3));
    }

    @Test
    void passes_over_its_offset_and_ends_with_its_size() {
      Page page = new Page(Optional.empty(), 1, 1);
      assertThat(list(Range.ALL, Filter.NONE, Order.EARLIEST_FIRST, page)).containsExactly(second);
    }

    @Test
    void does_not_matter_to_the_count() {
      AppointmentQuery query =
          new AppointmentQuery(Range.ALL, Filter.NONE, Order.EARLIEST_FIRST, Page.first(1));
      assertThat(store.appointments().count(adas(), query)).isEqualTo(3);
    }
  }

  private List<Appointment> list(Range range, Filter filter, Order order, Page page) {
    return store.appointments().list(adas(), new AppointmentQuery(range, filter, order, page));
  }

  private long count(Range range, Filter filter) {
    return store
        .appointments()
        .count(adas(), new AppointmentQuery(range, filter, Order.EARLIEST_FIRST, ALL));
  }

  private Appointment added(Appointment appointment) {
    store.appointments().add(appointment);
    return appointment;
  }

  private static Details details(String title, String notes) {
    return new Details(title, Optional.of(notes));
  }
}
