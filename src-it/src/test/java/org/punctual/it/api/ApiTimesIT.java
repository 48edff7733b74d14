package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.ClockChange;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.Partner.Answer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;

/** Times in requests have several forms, times in responses have one. The owner is in Vienna. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class ApiTimesIT {

  private static final String PATH = "/api/v1/appointments";
  private static final Pattern TIME = Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT[^\"]*\"");

  /** Each row has the start and the zone of a request, the same instant, and the zone to show. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          T10:00:00+01:00          | -                | T09:00 UTC              | Europe/Vienna
          T10:00+01:00             | -                | T09:00 UTC              | Europe/Vienna
          T09:00:00Z               | -                | T09:00 UTC              | Europe/Vienna
          T09:00Z                  | -                | T09:00 UTC              | Europe/Vienna
          T09:00:00.000Z           | -                | T09:00 UTC              | Europe/Vienna
          T09:00:00.000000000Z     | -                | T09:00 UTC              | Europe/Vienna
          T10:00:00-05:00          | Asia/Kolkata     | T15:00 UTC              | Asia/Kolkata
          T09:00Z                  | America/New_York | T09:00 UTC              | America/New_York
          T10:00                   | -                | T10:00 Europe/Vienna    | Europe/Vienna
          T10:00:00                | -                | T10:00 Europe/Vienna    | Europe/Vienna
          T10:00:00.0              | -                | T10:00 Europe/Vienna    | Europe/Vienna
          T10:00                   | Asia/Kolkata     | T10:00 Asia/Kolkata     | Asia/Kolkata
          T10:00                   | America/New_York | T10:00 America/New_York | America/New_York
          """)
  void a_start_is_an_instant_or_local(
      String start, String zone, String instant, String shown, Newcomer owner) {
    String day = Placeholders.filledIn("<day 50>");
    String sent = zone == null ? "" : ",\"timeZone\":\"" + zone + "\"";
    JsonObject submitted =
        owner
            .partner()
            .post(PATH, "{\"title\":\"When\",\"start\":\"%s\"%s}".formatted(day + start, sent))
            .json();
    owner.partner().post(PATH + "/" + submitted.getString("id", "none") + "/cancel", "{}");

    String[] expected = instant.split(" ", 2);
    assertThat(submitted.getString("start", submitted.toString()))
        .isEqualTo(
            LocalDateTime.parse(day + expected[0])
                .atZone(ZoneId.of(expected[1]))
                .toInstant()
                .toString());
    assertThat(submitted.getString("timeZone")).isEqualTo(shown);
  }

  @Test
  void a_move_to_a_local_time_obeys_the_clocks_as_well(Newcomer owner) {
    LocalDate shortDay = ClockChange.nextDay(ZoneOffsetTransition::isGap);
    LocalDate longDay = ClockChange.nextDay(ZoneOffsetTransition::isOverlap);
    String body = Placeholders.filledIn("{\"title\":\"When\",\"start\":\"<day 52>T10:00\"}");
    String path = PATH + "/" + owner.partner().post(PATH, body).json().getString("id");

    assertThat(owner.partner().patch(path, "{\"start\":\"" + shortDay + "T02:30\"}").outcome())
        .isEqualTo("422 nonexistent-local-time");
    assertThat(
            owner
                .partner()
                .patch(path, "{\"start\":\"" + longDay + "T02:30\"}")
                .json()
                .getString("start"))
        .as("the earlier of both")
        .isEqualTo(longDay + "T00:30:00Z");
  }

  @Test
  void all_times_in_responses_are_in_utc(Newcomer owner) {
    String body =
        Placeholders.filledIn(
            """
            {"title": "Then", "start": "<day 51>T10:00+05:30", "timeZone": "Asia/Kolkata",
             "reminders": [{"minutesBefore": 10}, {"minutesBefore": 1440}]}
            """);
    Answer submitted = owner.partner().post(PATH, body);

    Set<String> times = new TreeSet<>();
    for (Answer answer :
        List.of(
            submitted,
            owner.partner().get(PATH),
            owner.partner().get(Placeholders.filledIn("/api/v1/free?date=<day 51>")))) {
      TIME.matcher(answer.body()).results().forEach(time -> times.add(time.group()));
    }
    assertThat(times)
        .hasSizeGreaterThan(5)
        .allMatch(time -> time.matches("\"[-0-9]{10}T\\d\\d:\\d\\d:\\d\\dZ\""));
    assertThat(submitted.json().getJsonArray("reminders").getValuesAs(JsonObject.class))
        .as("the earliest due time first")
        .extracting(reminder -> reminder.getString("dueAt"))
        .containsExactly(
            Placeholders.filledIn("<day 50>T04:30:00Z"),
            Placeholders.filledIn("<day 51>T04:20:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Europe/Vienna",
        "America/Argentina/Buenos_Aires",
        "Etc/GMT-3",
        "CET",
        "Zulu"
      })
  void a_zone_is_one_of_javas_zones(String zone, LiveServer server) {
    assertThat(outcomeIn(zone, server)).isEqualTo("200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mars/Olympus",
        "SystemV/PST8",
        "europe/vienna",
        "GMT%2B3",
        "%2B01:00",
        "Z",
        "EST5",
        "%20"
      })
  void another_zone_is_unknown(String zone, LiveServer server) {
    assertThat(outcomeIn(zone, server)).isEqualTo("422 unknown-time-zone");
    assertThat(answerIn(zone, server).json().getString("detail"))
        .contains("The Java of this server does not know a time zone", "Send an IANA id");
  }

  private static String outcomeIn(String zone, LiveServer server) {
    return answerIn(zone, server).outcome();
  }

  private static RawCall.Answer answerIn(String zone, LiveServer server) {
    String path = Placeholders.filledIn("/api/v1/free?date=<day 1>&timeZone=") + zone;
    return RawCall.withKey(server, "GET", path).send();
  }
}
