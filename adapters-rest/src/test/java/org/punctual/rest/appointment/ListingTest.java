package org.punctual.rest.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.rest.problem.Problems.assertComplains;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.appointment.AppointmentQuery;
import org.punctual.application.appointment.AppointmentQuery.Filter;
import org.punctual.application.appointment.AppointmentQuery.Order;
import org.punctual.application.appointment.AppointmentQuery.Page;
import org.punctual.application.appointment.AppointmentQuery.Position;
import org.punctual.application.appointment.AppointmentQuery.Range;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Status;
import org.punctual.rest.request.Queries;

class ListingTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final Position END =
      new Position(
          Instant.parse("2026-12-01T09:00:00Z"),
          new AppointmentId(UUID.fromString("01990000-0000-7000-8000-000000000001")));

  @Test
  void without_parameters_all_appointments_are_listed() {
    assertThat(read(Map.of()).query(VIENNA))
        .isEqualTo(
            new AppointmentQuery(
                Range.ALL, Filter.NONE, Order.EARLIEST_FIRST, new Page(Optional.empty(), 0, 51)));
  }

  @Test
  void status_and_limit_narrow_it_down() {
    AppointmentQuery query = read(Map.of("status", "pending", "limit", "250")).query(VIENNA);
    assertThat(query.filter()).isEqualTo(Filter.of(Set.of(Status.PENDING)));
    assertThat(query.page().size()).isEqualTo(251);
  }

  @Nested
  class Of_a_day {

    @ParameterizedTest
    @CsvSource({
      "2026-12-01, Europe/Vienna, 2026-11-30T23:00:00Z, 24",
      // Clocks are set forward in Vienna on 2027-03-28, and back on 2027-10-31.
      "2027-03-28, Europe/Vienna, 2027-03-27T23:00:00Z, 23",
      "2027-10-31, Europe/Vienna, 2027-10-30T22:00:00Z, 25",
      // On Lord Howe Island clocks are set back by half an hour on 2027-04-04.
      "2027-04-04, Australia/Lord_Howe, 2027-04-03T13:00:00Z, 24.5",
      // In Beirut clocks are set forward at midnight on 2027-03-28: the day begins at 01:00.
      "2027-03-28, Asia/Beirut, 2027-03-27T22:00:00Z, 23"
    })
    void it_begins_and_ends_by_the_clocks_of_the_zone(
        String date, String zone, Instant from, double hours) {
      Range range = read(Map.of("date", date, "timeZone", zone)).query(VIENNA).range();
      Instant to = from.plus(Duration.ofMinutes((long) (hours * 60)));
      assertThat(range).isEqualTo(Range.between(from, to));
    }

    @Test
    void the_owners_zone_counts_when_no_zone_is_named() {
      assertThat(read(Map.of("date", "2026-12-01")).query(VIENNA).range().from())
          .contains(Instant.parse("2026-11-30T23:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "", "SystemV/PST8", "europe/vienna", "+01:00"})
    void an_unknown_zone_is_refused(String zone) {
      assertComplains(
          () -> read(Map.of("date", "2026-12-01", "timeZone", zone)).query(VIENNA),
          "timeZone unknown-time-zone");
    }
  }

  @Test
  void every_unreadable_parameter_is_named() {
    assertComplains(
        () ->
            read(
                Map.of(
                    "date", "tomorrow",
                    "status", "PENDING",
                    "limit", "251",
                    "cursor", "x",
                    "page", "2")),
        "date invalid-parameter",
        "status invalid-parameter",
        "limit invalid-parameter",
        "cursor invalid-parameter",
        "page invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "251", "-1", "1.5", "", "ten", "1000", "99999999999"})
  void a_page_has_1_to_250(String limit) {
    assertComplains(() -> read(Map.of("limit", limit)), "limit invalid-parameter");
  }

  @Nested
  class With_a_cursor {

    @Test
    void the_list_goes_on_where_the_page_ended() {
      Map<String, String> question = Map.of("date", "2026-12-01", "timeZone", "Asia/Tokyo");
      String cursor = Cursor.write(END, read(question).filters().inQuery());
      assertThat(cursor).matches("[A-Za-z0-9_-]+");
      Map<String, String> next =
          Map.of("date", "2026-12-01", "timeZone", "Asia/Tokyo", "cursor", cursor, "limit", "9");
      assertThat(read(next).after()).contains(END);
    }

    @Test
    void a_cursor_of_other_filters_is_refused() {
      String cursor = Cursor.write(END, read(Map.of("status", "pending")).filters().inQuery());
      assertComplains(
          () -> read(Map.of("status", "canceled", "cursor", cursor)), "cursor invalid-parameter");
      assertComplains(() -> read(Map.of("cursor", cursor)), "cursor invalid-parameter");
    }

    @Test
    void a_mistyped_cursor_is_refused() {
      String cursor = Cursor.write(END, "");
      String mistyped = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
      assertThat(Cursor.read(cursor, "")).contains(END);
      assertThat(Cursor.read(mistyped, "")).isEmpty();
      assertThat(Cursor.read(cursor + "A", "")).isEmpty();
      assertThat(Cursor.read("", "")).isEmpty();
      assertThat(Cursor.read("ä=/+", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 253402300800L, 99999999999999L, Long.MAX_VALUE})
    void a_made_up_cursor_beyond_all_starts_is_refused(long seconds) {
      assertThat(Cursor.read(madeUp(seconds), "")).isEmpty();
    }

    @Test
    void the_next_page_has_the_same_filters() {
      Listing listing =
          read(Map.of("date", "2026-12-01", "timeZone", "Europe/Vienna", "status", "pending"));
      assertThat(listing.pathOfNext("/list", "abc"))
          .contains(
              "/list?date=2026-12-01&timeZone=Europe%2FVienna&status=pending&limit=50&cursor=abc");
      assertThat(read(Map.of()).pathOfNext("/list", "abc")).contains("/list?limit=50&cursor=abc");
      assertThat(listing.pathOfNext("/list", null)).isEmpty();
    }
  }

  /** A cursor as any client can write it, for a position that no appointment has. */
  private static String madeUp(long seconds) {
    ByteBuffer bytes = ByteBuffer.allocate(28).putLong(seconds).putLong(1).putLong(2);
    CRC32 sum = new CRC32();
    sum.update(bytes.array(), 0, 24);
    bytes.putInt((int) sum.getValue());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static Listing read(Map<String, String> parameters) {
    return Listing.read(Queries.of(parameters));
  }
}
