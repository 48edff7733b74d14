package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.Repeats;
import org.punctual.it.live.SharedServer;

/** A submission with an idempotency key is made once, however often it is repeated. */
@ExtendWith(SharedServer.class)
class ApiIdempotencyIT {

  private static final String PATH = "/api/v1/appointments";

  private final Instant nine = FreeDays.next().atTime(9, 0).toInstant(ZoneOffset.UTC);
  private final String key = UUID.randomUUID().toString();

  @Test
  void of_fifty_requests_at_the_same_instant_one_makes_the_appointment(LiveServer server) {
    Repeats repeats = Repeats.of(1, List.of(Partner.of(server)), nine);
    assertThat(repeats.madeNotOnce()).as("not made once").isZero();
    assertThat(repeats.different()).as("with different responses").isZero();
    assertThat(repeats.others()).as("other outcomes").isEmpty();
  }

  @Test
  void a_repeated_request_gets_the_first_response_even_after_a_cancellation(LiveServer server) {
    Answer first = submit(server, key, body(nine));
    Partner.of(server).post(PATH + "/" + first.json().getString("id") + "/cancel", "{}");

    Answer again = submit(server, key, body(nine));

    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
  }

  @Test
  void a_repeated_request_gets_the_first_response_even_after_a_move(LiveServer server) {
    Answer first = submit(server, key, body(nine));
    String path = PATH + "/" + first.json().getString("id");
    String moved = "{\"start\":\"" + nine.plus(Duration.ofHours(3)) + "\"}";
    assertThat(Partner.of(server).patch(path, moved).outcome()).isEqualTo("200");

    Answer again = submit(server, key, body(nine));

    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  void another_body_is_refused_before_its_own_faults(LiveServer server) {
    submit(server, key, body(nine));
    assertThat(submit(server, key, "{\"title\":\"\"}").outcome())
        .isEqualTo("422 idempotency-mismatch");
    assertThat(submit(server, key, body(nine) + " ").outcome())
        .isEqualTo("422 idempotency-mismatch");
    assertThat(submit(server, key, "{\"titel\":\"\"}").outcome()).isEqualTo("400 malformed-body");
  }

  @Test
  void after_a_refusal_the_key_can_be_used_again(LiveServer server) {
    assertThat(submit(server, key, "{}").outcome()).isEqualTo("422 title-required");
    String taken = Partner.of(server).submit("Taken", nine).json().getString("id");
    assertThat(submit(server, key, body(nine)).outcome()).isEqualTo("409 slot-taken");
    Partner.of(server).post(PATH + "/" + taken + "/cancel", "{}");
    Answer accepted = submit(server, key, body(nine));
    assertThat(accepted.outcome()).isEqualTo("201");
    assertThat(accepted.header("Idempotent-Replayed")).isEmpty();
  }

  @Test
  void a_key_that_can_not_be_read_is_refused(LiveServer server) {
    Answer answer = submit(server, "two words", "{\"title\":5}");
    assertThat(answer.outcome()).isEqualTo("400 invalid-parameter");
    assertThat(answer.body()).contains("\"header\":\"Idempotency-Key\"");
    assertThat(answer.json().getInt("errorCount")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          128 | ~ | 422 title-required
          1   | ! | 422 title-required
          129 | a | 400 invalid-parameter
          2   | ä | 400 invalid-parameter
          0   | a | 400 invalid-parameter
          """)
  void a_key_has_1_to_128_visible_characters(
      int length, String character, String outcome, LiveServer server) {
    assertThat(submit(server, character.repeat(length), "{}").outcome()).isEqualTo(outcome);
  }

  private static String body(Instant start) {
    return "{\"title\":\"Repeated\",\"start\":\"" + start + "\"}";
  }

  private static Answer submit(LiveServer server, String key, String body) {
    return RawCall.withKey(server, "POST", PATH).header("Idempotency-Key", key).json(body).send();
  }
}
