package org.punctual.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** Of all faults of a request, only those of the first group are reported. */
@ExtendWith(SharedServer.class)
class RefusalOrderIT {

  private static final String PATH = "/api/v1/appointments";
  private static final int TOO_LONG = 65_537;

  private static final Instant NOON = FreeDays.noon();

  /** Each body is too long and no JSON, and each query has an unknown parameter. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST   | /api/v1/none-such                                         | */*       | 404 not-found
          PATCH  | /api/v1/appointments/01990000-0000-7000-8000-000000000001 | */*       | 404 not-found
          DELETE | /api/v1/appointments                                      | */*       | 405 method-not-allowed
          POST   | /api/v1/appointments                                      | text/html | 406 not-acceptable
          POST   | /api/v1/appointments                                      | */*       | 413 too-large
          """)
  void the_address_comes_before_the_length_and_the_length_before_the_content(
      String method, String path, String accept, String outcome, LiveServer server) {
    Answer answer =
        RawCall.withKey(server, method, path + "?colour=red")
            .header("Accept", accept)
            .header("Content-Type", "application/json")
            .body("[".repeat(TOO_LONG).getBytes(UTF_8))
            .send();
    assertThat(answer.outcome()).isEqualTo(outcome);
  }

  @Test
  void rules_come_before_conflicts(LiveServer server) {
    Instant taken = NOON;
    submit(server, taken);
    Answer submitted =
        RawCall.withKey(server, "POST", PATH)
            .json("{\"title\":\"\",\"start\":\"" + taken + "\"}")
            .send();
    assertThat(submitted.complaints()).containsExactly("/title title-required");

    String canceled = submit(server, taken.plus(Duration.ofHours(2)));
    RawCall.withKey(server, "POST", PATH + "/" + canceled + "/cancel").send();
    assertThat(patch(server, canceled, "{\"title\":\"\"}").outcome())
        .isEqualTo("422 title-required");
  }

  @Test
  void the_status_comes_before_the_hour(LiveServer server) {
    Instant taken = NOON.plus(Duration.ofHours(4));
    submit(server, taken);
    String canceled = submit(server, taken.plus(Duration.ofHours(2)));
    RawCall.withKey(server, "POST", PATH + "/" + canceled + "/cancel").send();
    assertThat(patch(server, canceled, "{\"start\":\"" + taken + "\"}").outcome())
        .isEqualTo("409 wrong-status");
  }

  @Test
  void the_version_comes_before_rules_and_conflicts(LiveServer server) {
    String id = submit(server, NOON.minus(Duration.ofHours(2)));
    RawCall.withKey(server, "POST", PATH + "/" + id + "/cancel").send();
    Answer outdated =
        RawCall.withKey(server, "PATCH", PATH + "/" + id)
            .header("If-Match", "\"outdated\"")
            .json("{\"title\":\"\"}")
            .send();
    assertThat(outdated.outcome()).isEqualTo("412 changed-meanwhile");
    Answer canceledTwice =
        RawCall.withKey(server, "POST", PATH + "/" + id + "/cancel")
            .header("If-Match", "\"outdated\"")
            .json("{\"reason\":\"\\u0007\"}")
            .send();
    assertThat(canceledTwice.outcome()).isEqualTo("412 changed-meanwhile");
  }

  private static String submit(LiveServer server, Instant start) {
    return Partner.of(server).submit("Ordered", start).json().getString("id");
  }

  private static Answer patch(LiveServer server, String id, String body) {
    return RawCall.withKey(server, "PATCH", PATH + "/" + id).json(body).send();
  }
}
