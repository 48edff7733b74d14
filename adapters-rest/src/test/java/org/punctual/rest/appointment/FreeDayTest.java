package org.punctual.rest.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.rest.problem.Problems.assertComplains;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.punctual.domain.Day;
import org.punctual.domain.appointment.TimeSlot;
import org.punctual.rest.answer.Json;
import org.punctual.rest.request.Queries;

class FreeDayTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

  @Test
  void a_day_is_read_in_the_requested_zone_or_else_in_the_owners() {
    assertThat(read(Map.of("date", "2026-12-01"))).isEqualTo(new Day(FIRST, VIENNA));
    assertThat(read(Map.of("date", "2026-12-01", "timeZone", "Asia/Tokyo")))
        .isEqualTo(new Day(FIRST, ZoneId.of("Asia/Tokyo")));
  }

  @Test
  void all_faulty_parameters_are_reported_before_an_unknown_zone() {
    assertComplains(() -> read(Map.of()), "date invalid-parameter");
    assertComplains(
        () -> read(Map.of("date", "today", "timeZone", "Mars/Olympus", "day", "1")),
        "date invalid-parameter",
        "day invalid-parameter");
    assertComplains(
        () -> read(Map.of("date", "2026-12-01", "timeZone", "Mars/Olympus")),
        "timeZone unknown-time-zone");
  }

  @Test
  void ranges_are_shown_as_instants() {
    TimeSlot range =
        new TimeSlot(Instant.parse("2026-11-30T23:00:00Z"), Instant.parse("2026-12-01T09:00:00Z"));
    assertThat(Json.of(FreeJson.from(new Day(FIRST, VIENNA), List.of(range))))
        .isEqualTo(
            "{\"date\":\"2026-12-01\",\"timeZone\":\"Europe/Vienna\",\"free\":["
                + "{\"start\":\"2026-11-30T23:00:00Z\",\"end\":\"2026-12-01T09:00:00Z\"}]}");
  }

  private static Day read(Map<String, String> parameters) {
    return FreeDay.read(Queries.of(parameters), VIENNA);
  }
}
