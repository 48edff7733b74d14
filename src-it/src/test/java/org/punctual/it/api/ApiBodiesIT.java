package org.punctual.it.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** Bodies are read strictly, and all faults of a body are reported together. */
@ExtendWith(SharedServer.class)
class ApiBodiesIT {

  private static final int LARGEST = 65_536;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"title\":\"x\",}",
        "{\"title\":\"x\"} trailing",
        "{\"title\":\"x\",\"title\":\"x\"}",
        "{\"title\":{\"a\":1,\"a\":1}}",
        "{\"title\":\"tab\there\"}",
        "\uFEFF{}"
      })
  void invalid_json_is_refused_for_its_first_fault(String text, LiveServer server) {
    Answer answer = submit(server).json(text).send();
    assertThat(answer.outcome()).isEqualTo("400 malformed-body");
    assertThat(answer.complaints()).hasSize(1);
  }

  @Test
  void more_than_32_levels_are_refused(LiveServer server) {
    String deep = "{\"title\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    Answer answer = submit(server).json(deep).send();
    assertThat(answer.outcome()).isEqualTo("400 malformed-body");
    assertThat(answer.body()).contains("32 levels");
  }

  @Test
  void unknown_members_wrong_types_and_unreadable_values_are_reported_together(LiveServer server) {
    Answer answer =
        submit(server)
            .json(
                """
                {"title": 5, "start": "soon", "notes": [], "colour": "red",
                 "reminders": [{"minutesBefore": "60"}, {"minutesBefore": 1.5}, {}]}
                """)
            .send();
    assertThat(answer.outcome()).isEqualTo("400 malformed-body");
    assertThat(answer.complaints())
        .containsExactly(
            "/title malformed-body",
            "/start malformed-body",
            "/notes malformed-body",
            "/reminders/0/minutesBefore malformed-body",
            "/reminders/1/minutesBefore malformed-body",
            "/reminders/2/minutesBefore malformed-body",
            "/colour malformed-body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-01",
        "2026-12-01T10:00:00.5Z",
        "2026-12-01T24:00Z",
        "2026-02-30T10:00Z",
        "1796115600",
        "2026-12-01T10:00+25:00"
      })
  void an_invalid_time_is_unreadable(String start, LiveServer server) {
    Answer answer = submit(server).json("{\"start\":\"" + start + "\"}").send();
    assertThat(answer.complaints()).containsExactly("/start malformed-body");
  }

  @Test
  void many_faults_are_counted_and_few_listed(LiveServer server) {
    String ones = "1,".repeat(32_000) + "1";
    Answer body = submit(server).json("{\"reminders\":[" + ones + "]}").send();
    assertThat(body.outcome()).isEqualTo("400 malformed-body");
    assertThat(body.complaints()).hasSize(50);
    assertThat(body.json().getInt("errorCount")).isEqualTo(32_001);
    assertThat(body.body()).hasSizeLessThan(10_000);

    StringBuilder query = new StringBuilder("/api/v1/me?");
    for (int i = 0; i < 2_000; i++) {
      query.append("p").append(i).append("&");
    }
    Answer parameters = RawCall.withKey(server, "GET", query.toString()).send();
    assertThat(parameters.complaints()).hasSize(50);
    assertThat(parameters.json().getInt("errorCount")).isEqualTo(2_000);
    assertThat(parameters.body()).hasSizeLessThan(10_000);
  }

  @Test
  void huge_numbers_are_refused_and_not_written_out(LiveServer server) {
    Answer answer =
        submit(server)
            .json("{\"title\":\"x\",\"reminders\":[{\"minutesBefore\":1e999999999}]}")
            .send();
    assertThat(answer.outcome()).isEqualTo("422 start-required");
    assertThat(answer.complaints()).contains("/reminders/0/minutesBefore reminder-out-of-range");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415 unsupported-media-type",
    "rubbish, 415 unsupported-media-type",
    "application/x-www-form-urlencoded, 415 unsupported-media-type",
    "application/merge-patch+json, 415 unsupported-media-type",
    "application/json; charset=utf-16, 415 unsupported-media-type",
    "application/json; charset=UTF-8, 422 title-required"
  })
  void bodies_are_declared_as_json(String type, String outcome, LiveServer server) {
    RawCall call = submit(server).header("Content-Type", type).body("{}".getBytes(UTF_8));
    assertThat(call.send().outcome()).isEqualTo(outcome);
  }

  @Test
  void a_body_without_a_type_is_refused_and_an_empty_body_needs_no_type(LiveServer server) {
    assertThat(submit(server).body("{}".getBytes(UTF_8)).send().outcome())
        .isEqualTo("415 unsupported-media-type");
    assertThat(submit(server).send().outcome()).isEqualTo("400 malformed-body");
  }

  @Test
  void bodies_are_utf8(LiveServer server) {
    byte[] latin = "{\"title\":\"\u00e4\"}".getBytes(ISO_8859_1);
    RawCall call = submit(server).header("Content-Type", "application/json").body(latin);
    assertThat(call.send().outcome()).isEqualTo("400 malformed-body");
  }

  @Test
  void the_length_of_bodies_is_limited_with_and_without_chunks(LiveServer server) {
    byte[] fitting = padded(LARGEST);
    byte[] larger = padded(LARGEST + 1);
    assertThat(json(server).body(fitting).send().outcome()).isEqualTo("422 title-required");
    assertThat(json(server).body(larger).send().outcome()).isEqualTo("413 too-large");
    assertThat(json(server).chunk(fitting).send().outcome()).isEqualTo("422 title-required");
    assertThat(json(server).chunk(larger).send().outcome()).isEqualTo("413 too-large");
  }

  @Test
  void compressed_bodies_are_refused(LiveServer server) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(padded(50_000_000));
    }
    RawCall call = json(server).header("Content-Encoding", "gzip").body(bytes.toByteArray());
    assertThat(call.send().outcome()).isEqualTo("415 unsupported-media-type");
  }

  @Test
  void the_first_group_of_faults_is_reported(LiveServer server) {
    String other = "/api/v1/appointments?colour=red";
    assertThat(RawCall.of(server, "POST", other).body(padded(LARGEST + 1)).send().outcome())
        .isEqualTo("401 unauthorized");
    assertThat(RawCall.withKey(server, "POST", other).body(padded(LARGEST + 1)).send().outcome())
        .isEqualTo("415 unsupported-media-type");
    Answer both = RawCall.withKey(server, "POST", other).json("{\"title\":5}").send();
    assertThat(both.complaints())
        .containsExactly("colour invalid-parameter", "/title malformed-body");
  }

  private static RawCall submit(LiveServer server) {
    return RawCall.withKey(server, "POST", "/api/v1/appointments");
  }

  private static RawCall json(LiveServer server) {
    return submit(server).header("Content-Type", "application/json");
  }

  private static byte[] padded(int length) {
    return ("{" + " ".repeat(length - 2) + "}").getBytes(UTF_8);
  }
}
