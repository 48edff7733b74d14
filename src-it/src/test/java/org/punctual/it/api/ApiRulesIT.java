package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/**
 * Every rule that a single request can break has a code of its own. The answer names the member
 * that breaks it.
 */
@ExtendWith(SharedServer.class)
class ApiRulesIT {

  private static final String PATH = "/api/v1/appointments";

  /** Each row is a merge patch (RFC 7396) of a valid booking, or of an appointment. */
  private static final String BROKEN =
      """
      title                     | title-required        | {"title": null}
      title                     | title-required        | {"title": "  "}
      title                     | title-too-long        | {"title": "<201 characters>"}
      title                     | title-invalid         | {"title": "two\\nlines"}
      notes                     | notes-too-long        | {"notes": "<2001 characters>"}
      notes                     | notes-invalid         | {"notes": "a bell \\u0007"}
      start                     | start-required        | {"start": null}
      start                     | start-in-past         | {"start": "2020-02-02T10:00Z"}
      start                     | start-too-far         | {"start": "<day 732>T00:00Z"}
      start                     | start-not-on-minute   | {"start": "<day 400>T10:00:30Z"}
      timeZone                  | unknown-time-zone     | {"timeZone": "Mars/Olympus"}
      timeZone                  | unknown-time-zone     | {"timeZone": "SystemV/PST8"}
      reminders/0/minutesBefore | reminder-out-of-range | {"reminders": [{"minutesBefore": -1}]}
      reminders/0/minutesBefore | reminder-out-of-range | {"reminders": [{"minutesBefore": 40321}]}
      reminders/1/minutesBefore | reminder-duplicate    | {"reminders": [{"minutesBefore": 5}, {"minutesBefore": 5}]}
      reminders/0/minutesBefore | reminder-in-past      | {"start": "<day 1>T10:00Z", "reminders": [{"minutesBefore": 40320}]}
      reminders                 | too-many-reminders    | {"reminders": <51 reminders>}
      """;

  /** Only a booking has such a member. */
  private static final String BROKEN_IN_BOOKINGS =
      """
      externalId                | external-id-invalid   | {"externalId": ""}
      externalId                | external-id-invalid   | {"externalId": "<101 characters>"}
      """;

  private static String unchanged;

  @BeforeAll
  static void submit_valid(LiveServer server) {
    unchanged = submit(server, changed("{}")).body();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = BROKEN + BROKEN_IN_BOOKINGS)
  void a_broken_rule_is_reported_with_its_member_and_code(
      String member, String code, String change, LiveServer server) {
    Answer answer = submit(server, changed(Placeholders.filledIn(change)));
    assertThat(answer.outcome()).isEqualTo("422 " + code);
    assertThat(answer.complaints()).containsExactly("/" + member + " " + code);
    Answer page = RawCall.of(server, "GET", answer.json().getString("type")).send();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains(answer.json().getString("title"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = BROKEN)
  void a_change_that_breaks_a_rule_is_refused_as_a_booking_is(
      String member, String code, String change, LiveServer server) {
    Answer answer = patch(server, Placeholders.filledIn(change));
    assertThat(answer.outcome()).isEqualTo("422 " + code);
    assertThat(answer.complaints()).containsExactly("/" + member + " " + code);
    assertThat(RawCall.withKey(server, "GET", path()).send().body()).isEqualTo(unchanged);
  }

  @ParameterizedTest
  @ValueSource(strings = {"externalId", "status", "cancelReason", "source", "id", "end"})
  void no_other_member_can_be_changed(String member, LiveServer server) {
    Answer answer = patch(server, "{\"title\":\"Other\",\"" + member + "\":\"confirmed\"}");
    assertThat(answer.outcome()).isEqualTo("400 malformed-body");
    assertThat(answer.complaints()).containsExactly("/" + member + " malformed-body");
    assertThat(RawCall.withKey(server, "GET", path()).send().body()).isEqualTo(unchanged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title": "<200 characters>", "notes": "<2000 characters>", "externalId": "<100 characters>"}
          {"reminders": <50 reminders>, "timeZone": "Asia/Kolkata"}
          """)
  void values_at_their_limits_are_accepted(String change, LiveServer server) {
    Answer answer = submit(server, changed(Placeholders.filledIn(change)));
    assertThat(answer.status()).isEqualTo(201);
    cancel(server, answer.json().getString("id"), "{}");
  }

  @Test
  void all_faults_are_reported_in_the_order_of_the_members(LiveServer server) {
    Answer answer =
        submit(
            server,
            """
            {"reminders": [{"minutesBefore": 60}, {"minutesBefore": 60}, {"minutesBefore": -1}],
             "externalId": "", "notes": "\\u0007", "timeZone": "Mars/Olympus",
             "start": "2020-02-02T10:00:30Z", "title": "half a pair \\ud83d"}
            """);
    assertThat(answer.complaints())
        .containsExactly(
            "/title title-invalid",
            "/start start-in-past",
            "/start start-not-on-minute",
            "/timeZone unknown-time-zone",
            "/notes notes-invalid",
            "/externalId external-id-invalid",
            "/reminders/1/minutesBefore reminder-duplicate",
            "/reminders/2/minutesBefore reminder-out-of-range");
    assertThat(answer.outcome()).isEqualTo("422 title-invalid");
  }

  @Test
  void the_reason_of_a_cancellation_has_a_rule_too(LiveServer server) {
    String id = submit(server, changed("{}")).json().getString("id");
    Answer refused =
        cancel(server, id, Placeholders.filledIn("{\"reason\": \"<501 characters>\"}"));
    assertThat(refused.outcome()).isEqualTo("422 reason-invalid");
    assertThat(refused.complaints()).containsExactly("/reason reason-invalid");
    Answer canceled =
        cancel(server, id, Placeholders.filledIn("{\"reason\": \"<500 characters>\"}"));
    assertThat(canceled.json().getString("status")).isEqualTo("canceled");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date=tomorrow                    | 400 invalid-parameter | date invalid-parameter
          date=2027-02-29                  | 400 invalid-parameter | date invalid-parameter
          date=2027-01-01&date=2027-01-02  | 400 invalid-parameter | date invalid-parameter
          status=done                      | 400 invalid-parameter | status invalid-parameter
          limit=0                          | 400 invalid-parameter | limit invalid-parameter
          limit=251                        | 400 invalid-parameter | limit invalid-parameter
          cursor=AAAA                      | 400 invalid-parameter | cursor invalid-parameter
          date=2027-01-01&timeZone=Mars    | 422 unknown-time-zone | timeZone unknown-time-zone
          """)
  void an_invalid_query_is_refused(
      String query, String outcome, String complaint, LiveServer server) {
    Answer answer = RawCall.withKey(server, "GET", PATH + "?" + query).send();
    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.complaints()).containsExactly(complaint);
  }

  private static Answer submit(LiveServer server, String json) {
    return RawCall.withKey(server, "POST", PATH).json(json).send();
  }

  private static Answer patch(LiveServer server, String json) {
    return RawCall.withKey(server, "PATCH", path()).json(json).send();
  }

  /** The path of the appointment that no test changes. */
  private static String path() {
    JsonObject appointment = Json.createReader(new StringReader(unchanged)).readObject();
    return PATH + "/" + appointment.getString("id");
  }

  private static Answer cancel(LiveServer server, String id, String json) {
    return RawCall.withKey(server, "POST", PATH + "/" + id + "/cancel").json(json).send();
  }

  private static String changed(String change) {
    Instant start = FreeDays.noon();
    JsonObject valid =
        Json.createObjectBuilder().add("title", "Ruled").add("start", start.toString()).build();
    JsonValue patch = Json.createReader(new StringReader(change)).readValue();
    return Json.createMergePatch(patch).apply(valid).toString();
  }
}
