package org.punctual.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** Partners change and move the appointments that they submitted. Each test has its own day. */
@ExtendWith(SharedServer.class)
class ApiEditingIT {

  private static final String PATH = "/api/v1/appointments";

  private final Instant nine = FreeDays.next().atTime(9, 0).toInstant(ZoneOffset.UTC);

  @Test
  void given_members_change_and_absent_members_stay(LiveServer server) {
    JsonObject submitted = submit(server);
    Answer edited =
        patch(server, submitted, "{\"notes\":\"fasting\",\"reminders\":[{\"minutesBefore\":30}]}");

    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.json().getString("title")).isEqualTo("Editable");
    assertThat(edited.json().getString("notes")).isEqualTo("fasting");
    assertThat(edited.json().getString("status")).isEqualTo("pending");
    assertThat(minutes(edited)).containsExactly(30);
    Answer read = RawCall.withKey(server, "GET", PATH + "/" + id(submitted)).send();
    assertThat(read.body()).isEqualTo(edited.body());
    assertThat(edited.header("ETag")).isEqualTo(read.header("ETag"));
    assertThat(edited.header("Cache-Control")).contains("private, no-cache");

    Answer cleared = patch(server, submitted, "{\"notes\":null,\"reminders\":null}");
    assertThat(cleared.json().isNull("notes")).isTrue();
    assertThat(minutes(cleared)).isEmpty();
    assertThat(patch(server, submitted, "{}").body()).isEqualTo(cleared.body());
  }

  @Test
  void another_start_is_a_move(LiveServer server) {
    JsonObject submitted = submit(server);
    Instant ten = nine.plus(Duration.ofHours(1));

    Answer moved =
        RawCall.withKey(server, "PATCH", PATH + "/" + id(submitted))
            .header("Content-Type", "application/merge-patch+json")
            .body(("{\"start\":\"" + ten + "\"}").getBytes(UTF_8))
            .send();

    assertThat(moved.json().getString("start")).isEqualTo(ten.toString());
    assertThat(moved.json().getJsonArray("reminders").getJsonObject(0).getString("dueAt"))
        .isEqualTo(ten.minus(Duration.ofHours(1)).toString());
    assertThat(submit(server).getString("start")).isEqualTo(nine.toString());
    Answer taken = patch(server, submitted, "{\"start\":\"" + nine + "\"}");
    assertThat(taken.outcome()).isEqualTo("409 slot-taken");
    assertThat(taken.json().getJsonObject("conflict").getString("start"))
        .isEqualTo(nine.toString());
  }

  @Test
  void only_the_expected_version_changes(LiveServer server) {
    JsonObject submitted = submit(server);
    String path = PATH + "/" + id(submitted);
    String tag = RawCall.withKey(server, "GET", path).send().header("ETag").orElseThrow();

    assertThat(patchIf(tag, server, path, "{\"title\":\"Second\"}").status()).isEqualTo(200);
    assertThat(patchIf(tag, server, path, "{\"title\":\"\"}").outcome())
        .isEqualTo("412 changed-meanwhile");
    assertThat(patchIf(tag, server, path, "{\"titel\":\"\"}").outcome())
        .isEqualTo("400 malformed-body");
    assertThat(patchIf("*", server, path, "{\"title\":\"\"}").outcome())
        .isEqualTo("422 title-required");
    String unknown = PATH + "/01990000-0000-7000-8000-000000000001";
    assertThat(patchIf(tag, server, unknown, "{\"titel\":\"\"}").outcome())
        .isEqualTo("404 not-found");
    RawCall undeclared = RawCall.withKey(server, "PATCH", path).body("{}".getBytes(UTF_8));
    assertThat(undeclared.send().outcome()).isEqualTo("415 unsupported-media-type");
  }

  @Test
  void only_the_expected_version_is_canceled_or_read(LiveServer server) {
    String path = PATH + "/" + id(submit(server));
    Answer read = RawCall.withKey(server, "GET", path).send();
    String tag = read.header("ETag").orElseThrow();
    String changed = "412 changed-meanwhile";

    assertThat(given("If-Match", "\"stale\"", server, "GET", path)).isEqualTo(changed);
    assertThat(given("If-Match", tag, server, "GET", path)).isEqualTo("200");
    assertThat(given("If-None-Match", "*", server, "GET", path)).isEqualTo("304");
    assertThat(given("If-None-Match", "W/" + tag, server, "GET", path)).isEqualTo("304");
    assertThat(given("If-Match", "W/" + tag, server, "GET", path)).isEqualTo(changed);
    assertThat(given("If-Match", "W/" + tag, server, "PATCH", path)).isEqualTo(changed);
    assertThat(given("If-None-Match", "*", server, "PATCH", path)).isEqualTo(changed);
    assertThat(given("If-None-Match", tag, server, "PATCH", path)).isEqualTo(changed);
    assertThat(given("If-Match", "\"stale\"", server, "POST", path + "/cancel")).isEqualTo(changed);
    assertThat(given("If-None-Match", "*", server, "POST", path + "/cancel")).isEqualTo(changed);
    assertThat(RawCall.withKey(server, "GET", path).send().body()).isEqualTo(read.body());
    assertThat(given("If-Match", tag, server, "POST", path + "/cancel")).isEqualTo("200");
  }

  private static String given(
      String header, String tags, LiveServer server, String method, String path) {
    return RawCall.withKey(server, method, path).header(header, tags).json("{}").send().outcome();
  }

  @Test
  void a_canceled_appointment_stays_as_it_is(LiveServer server) {
    JsonObject submitted = submit(server);
    String cancel = PATH + "/" + id(submitted) + "/cancel";
    Answer canceled = RawCall.withKey(server, "POST", cancel).json("{\"reason\":\"Ill\"}").send();
    assertThat(canceled.json().getString("cancelReason")).isEqualTo("Ill");

    assertThat(patch(server, submitted, "{}").outcome()).isEqualTo("409 wrong-status");
    Answer again = RawCall.withKey(server, "POST", cancel).json("{\"reason\":\"Well\"}").send();
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(canceled.body());
    assertThat(RawCall.withKey(server, "POST", cancel).send().body()).isEqualTo(canceled.body());
  }

  @Test
  void null_stands_for_nothing_or_for_the_owners_zone(LiveServer server) {
    JsonObject submitted = submit(server);
    patch(server, submitted, "{\"timeZone\":\"Asia/Kolkata\"}");
    assertThat(patch(server, submitted, "{\"timeZone\":null}").json().getString("timeZone"))
        .isEqualTo("UTC");
    assertThat(patch(server, submitted, "{\"title\":null,\"start\":null}").complaints())
        .containsExactly("/title title-required", "/start start-required");
  }

  @Test
  void a_local_start_is_in_the_zone_of_the_appointment(LiveServer server) {
    JsonObject submitted = submit(server);
    patch(server, submitted, "{\"timeZone\":\"Asia/Kolkata\"}");
    String day = nine.toString().substring(0, 11);

    Answer moved = patch(server, submitted, "{\"start\":\"" + day + "10:30\"}");
    assertThat(moved.json().getString("start")).isEqualTo(day + "05:00:00Z");
    Answer elsewhere =
        patch(server, submitted, "{\"start\":\"" + day + "10:30\",\"timeZone\":\"UTC\"}");
    assertThat(elsewhere.json().getString("start")).isEqualTo(day + "10:30:00Z");
    assertThat(elsewhere.json().getString("timeZone")).isEqualTo("UTC");
  }

  @Test
  void reminders_that_are_listed_again_stay(LiveServer server) {
    JsonObject submitted = submit(server);
    String kept = submitted.getJsonArray("reminders").getJsonObject(0).getString("id");

    Answer edited =
        patch(server, submitted, "{\"reminders\":[{\"minutesBefore\":60},{\"minutesBefore\":5}]}");

    assertThat(minutes(edited)).containsExactly(60, 5);
    assertThat(edited.json().getJsonArray("reminders").getJsonObject(0).getString("id"))
        .isEqualTo(kept);
    assertThat(minutes(patch(server, submitted, "{\"reminders\":[{\"minutesBefore\":5}]}")))
        .containsExactly(5);
  }

  private JsonObject submit(LiveServer server) {
    Partner.Answer submitted = Partner.of(server).submit("Editable", nine, 60);
    assertThat(submitted.status()).isEqualTo(201);
    return submitted.json();
  }

  private static String id(JsonObject appointment) {
    return appointment.getString("id");
  }

  private static Answer patch(LiveServer server, JsonObject appointment, String body) {
    return RawCall.withKey(server, "PATCH", PATH + "/" + id(appointment)).json(body).send();
  }

  private static Answer patchIf(String tag, LiveServer server, String path, String body) {
    return RawCall.withKey(server, "PATCH", path).header("If-Match", tag).json(body).send();
  }

  private static List<Integer> minutes(Answer answer) {
    return answer.json().getJsonArray("reminders").getValuesAs(JsonObject.class).stream()
        .map(reminder -> reminder.getInt("minutesBefore"))
        .toList();
  }
}
