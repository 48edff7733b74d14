package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.ClockChange;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Waiting;

/** Partners read free time, the usage, and what their key may do. The owner is in Vienna. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class ApiReadingIT {

  private static final String FREE = "/api/v1/free?date=";
  private static final String USAGE = "/api/v1/usage";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Test
  void free_ranges_have_at_least_an_hour(Newcomer owner) {
    LocalDate day = today.plusDays(2);
    Instant nine = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    List<Integer> pauses = List.of(0, 59, 60);
    Instant start = nine;
    for (int pause : pauses) {
      owner.partner().submit("Busy", start.plus(Duration.ofMinutes(pause)));
      start = start.plus(Duration.ofMinutes(pause)).plus(HOUR);
    }

    assertThat(ranges(owner.partner(), FREE + day + "&timeZone=UTC"))
        .containsExactly(
            day + "T00:00:00Z " + nine,
            day + "T11:59:00Z " + day + "T12:59:00Z",
            start + " " + day.plusDays(1) + "T00:00:00Z");
  }

  @Test
  void a_day_is_cut_at_its_ends_in_the_owners_zone(Newcomer owner) {
    // Winter and summer have another offset.
    LocalDate january = LocalDate.of(today.getYear() + 1, 1, 20);
    LocalDate july = LocalDate.of(today.getYear() + 1, 7, 20);
    assertThat(ranges(owner.partner(), FREE + january))
        .containsExactly(january.minusDays(1) + "T23:00:00Z " + january + "T23:00:00Z");
    assertThat(ranges(owner.partner(), FREE + july))
        .containsExactly(july.minusDays(1) + "T22:00:00Z " + july + "T22:00:00Z");
    assertThat(owner.partner().get(FREE + july).json().getString("timeZone"))
        .isEqualTo("Europe/Vienna");
  }

  @Test
  void a_whole_day_has_23_or_25_hours_when_clocks_change(Newcomer owner) {
    assertThat(hoursOf(ClockChange.nextDay(ZoneOffsetTransition::isGap), owner)).isEqualTo(23);
    assertThat(hoursOf(ClockChange.nextDay(ZoneOffsetTransition::isOverlap), owner)).isEqualTo(25);
  }

  private static long hoursOf(LocalDate day, Newcomer owner) {
    List<String> ranges = ranges(owner.partner(), FREE + day);
    Instant first = Instant.parse(ranges.get(0).split(" ", 2)[0]);
    Instant last = Instant.parse(ranges.get(ranges.size() - 1).split(" ", 2)[1]);
    assertThat(first).isEqualTo(day.atStartOfDay(ClockChange.VIENNA).toInstant());
    return Duration.between(first, last).toHours();
  }

  @Test
  void today_is_free_from_the_next_minute_on(Newcomer owner) {
    // A zone in which the day neither begins nor ends soon.
    String zone = Instant.now().atOffset(ZoneOffset.UTC).getHour() < 12 ? "Etc/GMT-6" : "Etc/GMT+6";
    LocalDate there = LocalDate.now(ZoneId.of(zone));
    String itsZone = "&timeZone=" + URLEncoder.encode(zone, StandardCharsets.UTF_8);
    Instant asked = Instant.now();

    String first = ranges(owner.partner(), FREE + there + itsZone).get(0);

    Instant from = Instant.parse(first.substring(0, first.indexOf(' ')));
    assertThat(from).isEqualTo(from.truncatedTo(ChronoUnit.MINUTES));
    assertThat(Duration.between(asked, from)).isBetween(Duration.ZERO, Duration.ofSeconds(90));
    assertThat(ranges(owner.partner(), FREE + there.minusDays(1) + itsZone)).isEmpty();
  }

  @Test
  void the_usage_of_thirty_days_is_shown_by_day_and_operation(Newcomer owner) {
    Partner partner = owner.partner();
    partner.get("/api/v1/me");
    partner.get("/api/v1/me?x=y");
    Waiting.until(
        PATIENCE,
        () -> sum(partner.get(USAGE).json(), "errors") > 0,
        () -> "the usage is " + partner.get(USAGE).body());

    JsonObject usage = partner.get(USAGE).json();
    LocalDate to = LocalDate.parse(usage.getString("to"));
    LocalDate here = LocalDate.now(ZoneId.of("Europe/Vienna"));
    assertThat(usage.getString("timeZone")).isEqualTo("Europe/Vienna");
    assertThat(to).isBetween(here.minusDays(1), here);
    assertThat(usage.getString("from")).isEqualTo(to.minusDays(29).toString());
    assertThat(sum(usage, "calls")).isGreaterThan(sum(usage, "errors"));

    JsonObject before =
        partner.get(USAGE + "?from=" + to.minusDays(9) + "&to=" + to.minusDays(2)).json();
    assertThat(before.getString("from")).isEqualTo(to.minusDays(9).toString());
    assertThat(before.getString("to")).isEqualTo(to.minusDays(2).toString());
    assertThat(before.getJsonArray("days")).isEmpty();
    assertThat(partner.get(USAGE + "?from=" + to + "&to=" + to.minusDays(1)).outcome())
        .isEqualTo("400 invalid-parameter");

    JsonObject since = partner.get(USAGE + "?from=" + to.minusDays(3)).json();
    assertThat(since.getString("from")).isEqualTo(to.minusDays(3).toString());
    assertThat(since.getString("to")).isIn(to.toString(), to.plusDays(1).toString());
    assertThat(sum(since, "calls")).isGreaterThanOrEqualTo(sum(usage, "calls"));
    JsonObject until = partner.get(USAGE + "?to=" + to.minusDays(3)).json();
    assertThat(until.getString("from")).isEqualTo(to.minusDays(32).toString());
    assertThat(until.getString("to")).isEqualTo(to.minusDays(3).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "to=2026-02-29", "from=1.12.2026", "to="})
  void a_day_that_can_not_be_read_is_refused(String query, Newcomer owner) {
    Answer answer = RawCall.by(owner.partner(), "GET", USAGE + "?" + query).send();
    assertThat(answer.outcome()).isEqualTo("400 invalid-parameter");
    assertThat(answer.complaints()).containsExactly(query.split("=", 2)[0] + " invalid-parameter");
  }

  @Test
  void a_key_shows_its_owner_its_scopes_and_the_limits(Newcomer owner) {
    JsonObject me = owner.partner().get("/api/v1/me").json();
    assertThat(me.getJsonObject("owner").getString("name")).isEqualTo("Grace Hopper");
    assertThat(me.getJsonObject("owner").getString("timeZone")).isEqualTo("Europe/Vienna");
    assertThat(me.getJsonObject("key").getString("name")).isEqualTo("Partner");
    assertThat(me.getJsonObject("key").getJsonArray("scopes").getValuesAs(JsonString::getString))
        .containsExactly("appointments:read", "appointments:write");
    assertThat(me.getJsonObject("key").isNull("expiresAt")).isTrue();
    assertThat(me.getJsonObject("limits").getInt("perMinute")).isZero();
    assertThat(me.getJsonObject("limits").getInt("remindersMax")).isEqualTo(50);
    assertThat(me.getJsonObject("limits").getInt("pendingMax")).isEqualTo(200);
  }

  private static List<String> ranges(Partner partner, String path) {
    return partner.get(path).json().getJsonArray("free").getValuesAs(JsonObject.class).stream()
        .map(range -> range.getString("start") + " " + range.getString("end"))
        .toList();
  }

  private static List<JsonObject> ofMe(JsonObject usage) {
    return usage.getJsonArray("days").getValuesAs(JsonObject.class).stream()
        .filter(day -> day.getString("operation").equals("me.get"))
        .toList();
  }

  private static int sum(JsonObject usage, String figure) {
    return ofMe(usage).stream().mapToInt(day -> day.getInt(figure)).sum();
  }
}
