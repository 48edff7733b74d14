package org.punctual.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** The bodies of changes and cancellations are read as strictly as those of submissions. */
@ExtendWith(SharedServer.class)
class ChangeBodiesIT {

  private static final int LARGEST = 65_536;

  private static String path;
  private static String unchanged;

  @BeforeAll
  static void submit(LiveServer server) {
    Partner partner = Partner.of(server);
    String id = partner.submit("Unchanged", FreeDays.noon()).json().getString("id");
    path = "/api/v1/appointments/" + id;
    unchanged = partner.get(path).body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          PATCH |         | {"title":                      | -
          PATCH |         | []                             | -
          PATCH |         | "title"                        | -
          PATCH |         | {"notes":"a"} trailing         | -
          PATCH |         | {"notes":"a","notes":"b"}      | -
          PATCH |         | {"colour":"red"}               | /colour
          PATCH |         | {"title":5}                    | /title
          PATCH |         | {"notes":[]}                   | /notes
          PATCH |         | {"start":"soon"}               | /start
          PATCH |         | {"start":1796115600}           | /start
          PATCH |         | {"reminders":{}}               | /reminders
          PATCH |         | {"reminders":[{}]}             | /reminders/0/minutesBefore
          PATCH |         | {"reminders":[{"id":"1"}]}     | /reminders/0/minutesBefore /reminders/0/id
          POST  | /cancel | {"reason":                     | -
          POST  | /cancel | []                             | -
          POST  | /cancel | "Ill"                          | -
          POST  | /cancel | {"reason":"Ill"} trailing      | -
          POST  | /cancel | {"reason":"Ill","reason":"No"} | -
          POST  | /cancel | {"colour":"red"}               | /colour
          POST  | /cancel | {"reason":5}                   | /reason
          POST  | /cancel | {"reason":["Ill"]}             | /reason
          """)
  void an_invalid_body_changes_nothing(
      String method, String operation, String body, String pointers, LiveServer server) {
    Answer answer = call(server, method, operation).json(body).send();
    assertThat(answer.outcome()).isEqualTo("400 malformed-body");
    if (pointers == null) {
      assertThat(answer.complaints()).hasSize(1);
    } else {
      assertThat(answer.complaints().stream().map(one -> one.split(" ", 2)[0]))
          .containsExactly(pointers.split(" "));
    }
    assertUnchanged(server);
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, '', text/plain",
    "PATCH, '', application/json-patch+json",
    "POST, /cancel, text/plain",
    "POST, /cancel, application/merge-patch+json"
  })
  void bodies_are_declared_as_json(
      String method, String operation, String type, LiveServer server) {
    RawCall call = call(server, method, operation).header("Content-Type", type);
    assertThat(call.body("{}".getBytes(UTF_8)).send().outcome())
        .isEqualTo("415 unsupported-media-type");
    assertUnchanged(server);
  }

  @ParameterizedTest
  @CsvSource({"PATCH, ''", "POST, /cancel"})
  void the_length_of_bodies_is_limited_with_and_without_chunks(
      String method, String operation, LiveServer server) {
    byte[] larger = ("{" + " ".repeat(LARGEST - 1) + "}").getBytes(UTF_8);
    assertThat(json(server, method, operation).body(larger).send().outcome())
        .isEqualTo("413 too-large");
    assertThat(json(server, method, operation).chunk(larger).send().outcome())
        .isEqualTo("413 too-large");
    assertUnchanged(server);
  }

  private static void assertUnchanged(LiveServer server) {
    assertThat(Partner.of(server).get(path).body()).isEqualTo(unchanged);
  }

  private static RawCall json(LiveServer server, String method, String operation) {
    return call(server, method, operation).header("Content-Type", "application/json");
  }

  private static RawCall call(LiveServer server, String method, String operation) {
    return RawCall.withKey(server, method, path + (operation == null ? "" : operation));
  }
}
