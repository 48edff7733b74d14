package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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

/** What every answer of the API has in common, and what an answer with an appointment has. */
@ExtendWith(SharedServer.class)
class ApiAnswersIT {

  private static final String PATH = "/api/v1/appointments";
  private static final String UNKNOWN = "01990000-0000-7000-8000-00000000000";

  private static final Instant NOON = FreeDays.noon();

  @Test
  void a_submitted_appointment_is_as_it_was_sent(LiveServer server) {
    Instant nine = NOON.minus(Duration.ofHours(3));
    String body =
        """
        {"title": " Zahnärztin 🦷 ", "start": "%s", "timeZone": "Asia/Kolkata",
         "notes": "fasting\\nplease", "externalId": "%s", "reminders": [{"minutesBefore": 60}]}
        """
            .formatted(nine, "CRM-" + nine);
    Answer answer = RawCall.withKey(server, "POST", PATH).json(body).send();

    assertThat(answer.status()).isEqualTo(201);
    JsonObject appointment = answer.json();
    JsonObject reminder = appointment.getJsonArray("reminders").getJsonObject(0);
    assertThat(appointment)
        .isEqualTo(
            Json.createObjectBuilder()
                .add("id", appointment.getString("id"))
                .add("title", "Zahnärztin 🦷")
                .add("start", nine.toString())
                .add("end", nine.plus(Duration.ofHours(1)).toString())
                .add("timeZone", "Asia/Kolkata")
                .add("status", "pending")
                .add("source", "api")
                .add("notes", "fasting\nplease")
                .add("externalId", "CRM-" + nine)
                .addNull("cancelReason")
                .add(
                    "reminders",
                    Json.createArrayBuilder()
                        .add(
                            Json.createObjectBuilder()
                                .add("id", reminder.getString("id"))
                                .add("minutesBefore", 60)
                                .add("dueAt", nine.minus(Duration.ofHours(1)).toString())
                                .add("status", "scheduled")
                                .addNull("sentAt")))
                .add("createdAt", appointment.getString("createdAt"))
                .add("updatedAt", appointment.getString("createdAt"))
                .build());
    assertThat(Duration.between(Instant.parse(appointment.getString("createdAt")), Instant.now()))
        .isLessThan(Duration.ofMinutes(1));
    assertThat(UUID.fromString(appointment.getString("id")).version()).isEqualTo(7);
    assertThat(UUID.fromString(reminder.getString("id")).version()).isEqualTo(7);
    assertThat(answer.header("Location"))
        .as("not from the header Host")
        .contains(server.at(PATH + "/" + appointment.getString("id")).toString());
    assertThat(answer.header("Content-Type")).contains("application/json");
  }

  @Test
  void each_answer_with_an_appointment_has_a_strong_tag_of_its_bytes(LiveServer server) {
    Answer submitted = submit(server);
    String path = PATH + "/" + submitted.json().getString("id");
    Answer read = RawCall.withKey(server, "GET", path).send();
    Answer edited = RawCall.withKey(server, "PATCH", path).json("{\"notes\":\"x\"}").send();
    Answer canceled = RawCall.withKey(server, "POST", path + "/cancel").send();
    Answer readAgain = RawCall.withKey(server, "GET", path).send();

    for (Answer answer : new Answer[] {submitted, read, edited, canceled, readAgain}) {
      assertThat(answer.header("Cache-Control")).contains("private, no-cache");
      assertThat(answer.header("ETag").orElseThrow()).matches("\"[^\"]+\"");
    }
    assertThat(read.body()).isEqualTo(submitted.body());
    assertThat(read.header("ETag")).isEqualTo(submitted.header("ETag"));
    assertThat(edited.header("ETag")).isNotEqualTo(read.header("ETag"));
    assertThat(canceled.header("ETag")).isNotEqualTo(edited.header("ETag"));
    assertThat(readAgain.body()).isEqualTo(canceled.body());
    assertThat(readAgain.header("ETag")).isEqualTo(canceled.header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/appointments",
        "/free?date=2027-03-01",
        "/usage",
        "/me",
        "/none-such",
        "/me?x=y"
      })
  void other_answers_are_not_stored(String path, LiveServer server) {
    Answer answer = RawCall.withKey(server, "GET", "/api/v1" + path).send();
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("ETag")).isEmpty();
    assertThat(answer.header("Content-Type"))
        .contains(answer.status() == 200 ? "application/json" : "application/problem+json");
    assertThat(answer.header("RateLimit")).as("without a limit").isEmpty();
    assertThat(answer.header("RateLimit-Policy")).as("without a limit").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST  | /appointments
          GET   | /appointments
          GET   | /appointments/<id>
          PATCH | /appointments/<id>
          POST  | /appointments/<id>/cancel
          GET   | /free
          GET   | /usage
          GET   | /me
          """)
  void unknown_and_repeated_parameters_are_named(String method, String path, LiveServer server) {
    String id = submit(server).json().getString("id");
    String at = "/api/v1" + path.replace("<id>", id);
    RawCall call = RawCall.withKey(server, method, at + "?colour=red&date=1&date=2&from=1&from=2");
    Answer answer = (method.equals("GET") ? call : call.json("{}")).send();
    RawCall.withKey(server, "POST", PATH + "/" + id + "/cancel").send();
    assertThat(answer.outcome()).isEqualTo("400 invalid-parameter");
    assertThat(answer.complaints())
        .contains("colour invalid-parameter", "date invalid-parameter", "from invalid-parameter");
  }

  @ParameterizedTest
  @CsvSource({"a, true", "A.b_c-9, true", "'a b', false", "a/b, false", "ä, false"})
  void a_request_id_has_few_characters(String id, boolean isEchoed, LiveServer server) {
    assertThat(requestId(id, server).equals(id)).isEqualTo(isEchoed);
  }

  @Test
  void a_request_id_has_at_most_64_characters(LiveServer server) {
    assertThat(requestId("a".repeat(64), server)).isEqualTo("a".repeat(64));
    assertThat(requestId("a".repeat(65), server)).doesNotContain("aaaa");
  }

  @ParameterizedTest
  @ValueSource(strings = {UNKNOWN + "1", UNKNOWN + "g", "1", "01990000000070008000000000000001"})
  void malformed_ids_and_unknown_ids_are_answered_alike(String id, LiveServer server) {
    Answer answer = RawCall.withKey(server, "GET", PATH + "/" + id).send();
    assertThat(answer.outcome()).isEqualTo("404 not-found");
    assertThat(answer.json().getString("detail"))
        .isEqualTo(
            RawCall.withKey(server, "GET", PATH + "/" + UNKNOWN + "2")
                .send()
                .json()
                .getString("detail"));
  }

  @Test
  void nesting_may_have_32_levels(LiveServer server) {
    assertThat(nested(31, server).complaints()).containsExactly("/title malformed-body");
    assertThat(nested(31, server).body()).doesNotContain("32 levels");
    assertThat(nested(32, server).body()).contains("32 levels");
  }

  private static Answer nested(int arrays, LiveServer server) {
    String json = "{\"title\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
    return RawCall.withKey(server, "POST", PATH).json(json).send();
  }

  private static String requestId(String sent, LiveServer server) {
    return RawCall.withKey(server, "GET", "/api/v1/me")
        .header("X-Request-Id", sent)
        .send()
        .header("X-Request-Id")
        .orElseThrow();
  }

  private static Answer submit(LiveServer server) {
    return RawCall.withKey(server, "POST", PATH)
        .json("{\"title\":\"Answered\",\"start\":\"" + NOON + "\"}")
        .send();
  }
}
