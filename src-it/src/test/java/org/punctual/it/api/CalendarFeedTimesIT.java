package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.ClockChange;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** The feed of an owner in Vienna, as the iCalendar parser biweekly reads it. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class CalendarFeedTimesIT {

  private static final String PATH = "/api/v1/appointments";

  private static String feed;

  @BeforeAll
  static void subscribe(Newcomer owner, LiveServer server, Browser browser) {
    try (Visitor visitor = new Visitor(browser, server)) {
      visitor.comeSignedIn(owner.email(), Journeys.PASSWORD);
      feed = "/api/v1/calendar/" + Journeys.makeFeedLink(visitor) + ".ics";
    }
  }

  @Test
  void ten_oclock_is_ten_oclock_before_and_after_a_change_of_the_clocks(
      Newcomer owner, LiveServer server) {
    assertTenOclockAround(ClockChange.nextDay(ZoneOffsetTransition::isGap), owner, server);
    assertTenOclockAround(ClockChange.nextDay(ZoneOffsetTransition::isOverlap), owner, server);
  }

  @Test
  void an_event_follows_its_appointment(Newcomer owner, LiveServer server) {
    String id = submitted(owner, LocalDate.now(ClockChange.VIENNA).plusDays(12), "10:00");
    VEvent first = events(server).get(id);
    assertThat(first.getStatus().getValue()).isEqualTo("TENTATIVE");
    assertThat(first.getSequence().getValue()).isZero();

    Instant moved = Instant.parse(read(owner, id).getString("start")).plus(Duration.ofHours(3));
    owner.partner().patch(PATH + "/" + id, "{\"start\":\"" + moved + "\"}");
    VEvent second = events(server).get(id);
    assertThat(second.getDateStart().getValue().toInstant()).isEqualTo(moved);
    assertThat(second.getDateEnd().getValue().toInstant()).isEqualTo(moved.plusSeconds(3_600));
    assertThat(second.getSequence().getValue()).isEqualTo(1);

    owner.partner().post(PATH + "/" + id + "/cancel", "{}");
    VEvent third = events(server).get(id);
    assertThat(third.getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(third.getSequence().getValue()).isEqualTo(2);
    assertThat(third.getDateTimeStamp().getValue().toInstant())
        .isEqualTo(Instant.parse(read(owner, id).getString("updatedAt")));
  }

  @Test
  void each_change_raises_the_sequence(Newcomer owner, LiveServer server, Browser browser) {
    String id = submitted(owner, LocalDate.now(ClockChange.VIENNA).plusDays(16), "10:00", 60);
    String path = PATH + "/" + id;
    List<String> changes =
        List.of(
            "{\"title\":\"Raised\"}",
            "{\"notes\":\"fasting\"}",
            "{\"timeZone\":\"Asia/Kolkata\"}",
            "{\"reminders\":[{\"minutesBefore\":60},{\"minutesBefore\":5}]}");
    for (int change = 0; change < changes.size(); change++) {
      owner.partner().patch(path, changes.get(change));
      assertThat(sequence(id, server)).as(changes.get(change)).isEqualTo(change + 1);
      owner.partner().patch(path, changes.get(change));
      assertThat(sequence(id, server)).as("no change").isEqualTo(change + 1);
    }

    try (Visitor visitor = new Visitor(browser, server)) {
      visitor.comeSignedIn(owner.email(), Journeys.PASSWORD);
      visitor.open("/appointments/view?id=" + id);
      visitor.press("Confirm");
      PlaywrightAssertions.assertThat(visitor.button("Confirm")).hasCount(0);
    }
    assertThat(sequence(id, server)).isEqualTo(changes.size() + 1);
    assertThat(events(server).get(id).getStatus().getValue()).isEqualTo("CONFIRMED");
  }

  @Test
  void each_reminder_is_an_alarm_if_the_program_asks_for_alarms(Newcomer owner, LiveServer server) {
    String id = submitted(owner, LocalDate.now(ClockChange.VIENNA).plusDays(13), "10:00", 60, 1440);

    assertThat(events(server).get(id).getAlarms()).isEmpty();
    assertThat(events(server, "?alarms=true").get(id).getAlarms())
        .extracting(VAlarm::getTrigger)
        .extracting(trigger -> trigger.getDuration().toMillis())
        .containsExactlyInAnyOrder(-3_600_000L, -86_400_000L);
  }

  @Test
  void an_unchanged_calendar_is_not_sent_again(Newcomer owner, LiveServer server) {
    String id = submitted(owner, LocalDate.now(ClockChange.VIENNA).plusDays(14), "10:00");
    String tag = RawCall.of(server, "GET", feed).send().header("ETag").orElseThrow();
    assertThat(unlessKnown(tag, server).status()).isEqualTo(304);

    owner.partner().patch(PATH + "/" + id, "{\"notes\":\"Bring the card\"}");
    Answer changed = unlessKnown(tag, server);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body()).contains("Bring the card");
  }

  private static void assertTenOclockAround(LocalDate day, Newcomer owner, LiveServer server) {
    for (LocalDate one : List.of(day.minusDays(1), day, day.plusDays(1))) {
      String id = submitted(owner, one, "10:00");
      Instant start = events(server).get(id).getDateStart().getValue().toInstant();
      assertThat(start.atZone(ClockChange.VIENNA).toLocalDateTime()).isEqualTo(one.atTime(10, 0));
      assertThat(start).isEqualTo(Instant.parse(read(owner, id).getString("start")));
    }
  }

  private static String submitted(Newcomer owner, LocalDate day, String time, int... minutes) {
    String reminders =
        Arrays.stream(minutes)
            .mapToObj(before -> "{\"minutesBefore\":" + before + "}")
            .collect(Collectors.joining(","));
    String body =
        "{\"title\":\"Fed\",\"start\":\"%sT%s\",\"reminders\":[%s]}"
            .formatted(day, time, reminders);
    return owner.partner().post(PATH, body).json().getString("id");
  }

  private static JsonObject read(Newcomer owner, String id) {
    return owner.partner().get(PATH + "/" + id).json();
  }

  private static Answer unlessKnown(String tag, LiveServer server) {
    return RawCall.of(server, "GET", feed).header("If-None-Match", tag).send();
  }

  private static int sequence(String id, LiveServer server) {
    return events(server).get(id).getSequence().getValue();
  }

  private static Map<String, VEvent> events(LiveServer server) {
    return events(server, "");
  }

  /** The events by their UID. */
  private static Map<String, VEvent> events(LiveServer server, String query) {
    return Biweekly.parse(RawCall.of(server, "GET", feed + query).send().body())
        .first()
        .getEvents()
        .stream()
        .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
  }
}
