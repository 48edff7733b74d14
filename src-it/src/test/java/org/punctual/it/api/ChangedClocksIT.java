package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.ClockChange;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;

/** A day shows exactly its own appointments, even if it has 23 or 25 hours. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class ChangedClocksIT {

  private static final String PATH = "/api/v1/appointments";

  /** On the last Sunday of March, such as 2027-03-28, clocks go from 02:00 +01:00 to 03:00. */
  @Test
  void the_short_day_has_the_hours_that_exist(Newcomer owner) {
    LocalDate day = ClockChange.nextDay(ZoneOffsetTransition::isGap);
    LocalDate before = day.minusDays(1);
    book(owner, before + "T23:00", day + "T00:00", day + "T01:00");

    Answer nonexistent = submit(owner, day + "T02:30");
    assertThat(nonexistent.outcome()).isEqualTo("422 nonexistent-local-time");
    assertThat(nonexistent.complaints()).containsExactly("/start nonexistent-local-time");

    book(owner, day + "T03:00", day + "T23:00", day.plusDays(1) + "T00:00");
    assertThat(starts(owner, day, "&timeZone=Europe/Vienna"))
        .containsExactly(
            before + "T23:00:00Z", day + "T00:00:00Z", day + "T01:00:00Z", day + "T21:00:00Z");
    assertThat(starts(owner, day, "")).isEqualTo(starts(owner, day, "&timeZone=Europe/Vienna"));
    assertThat(starts(owner, day, "&timeZone=UTC"))
        .containsExactly(
            day + "T00:00:00Z", day + "T01:00:00Z", day + "T21:00:00Z", day + "T22:00:00Z");
  }

  /** On the last Sunday of October, such as 2027-10-31, clocks go from 03:00 +02:00 to 02:00. */
  @Test
  void the_long_day_has_one_hour_twice(Newcomer owner) {
    LocalDate day = ClockChange.nextDay(ZoneOffsetTransition::isOverlap);
    LocalDate before = day.minusDays(1);
    book(owner, before + "T23:00", day + "T00:00", day + "T01:00");

    Answer earlier = submit(owner, day + "T02:00");
    assertThat(earlier.json().getString("start")).isEqualTo(day + "T00:00:00Z");
    Answer again = submit(owner, day + "T02:00");
    assertThat(again.outcome()).isEqualTo("409 slot-taken");

    book(owner, day + "T02:00+01:00", day + "T23:00", day.plusDays(1) + "T00:00");
    assertThat(starts(owner, day, "&timeZone=Europe/Vienna"))
        .containsExactly(
            before + "T22:00:00Z",
            before + "T23:00:00Z",
            day + "T00:00:00Z",
            day + "T01:00:00Z",
            day + "T22:00:00Z");
    assertThat(starts(owner, day, "")).isEqualTo(starts(owner, day, "&timeZone=Europe/Vienna"));
    assertThat(starts(owner, day, "&timeZone=UTC"))
        .containsExactly(
            day + "T00:00:00Z", day + "T01:00:00Z", day + "T22:00:00Z", day + "T23:00:00Z");
  }

  private static void book(Newcomer owner, String... starts) {
    for (String start : starts) {
      assertThat(submit(owner, start).status()).as(start).isEqualTo(201);
    }
  }

  private static Answer submit(Newcomer owner, String start) {
    String json =
        "{\"title\":\"Hour\",\"start\":\"%s\",\"timeZone\":\"Europe/Vienna\"}".formatted(start);
    return RawCall.by(owner.partner(), "POST", PATH).json(json).send();
  }

  private static List<String> starts(Newcomer owner, LocalDate day, String zone) {
    return owner
        .partner()
        .get(PATH + "?date=" + day + zone)
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(item -> item.getString("start"))
        .toList();
  }
}
