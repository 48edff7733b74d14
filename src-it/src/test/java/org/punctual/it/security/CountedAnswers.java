package org.punctual.it.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;

/** Answers with all statuses that a valid key can get below its limit. */
final class CountedAnswers {

  private static final String ME = "/api/v1/me";
  private static final String ALL = "/api/v1/appointments";

  private CountedAnswers() {}

  /**
   * Answers of all sources: the API, its filters, its framework and the container's error page.
   *
   * @param partner makes most of the calls
   * @param colleague makes one call
   * @param reader may not write, and tries to
   */
  static List<Answer> of(Partner partner, Partner colleague, Partner reader) {
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));
    String booking = "{\"title\":\"Counted\",\"start\":\"" + start + "\"}";
    Answer created = once(partner, booking);
    String path = ALL + "/" + created.json().getString("id");
    List<Answer> answers =
        List.of(
            created,
            once(partner, booking),
            RawCall.by(colleague, "GET", ME).send(),
            RawCall.by(partner, "HEAD", ME).send(),
            RawCall.by(partner, "OPTIONS", ME).send(),
            given("If-None-Match", created.header("ETag").orElseThrow(), partner, path),
            given("If-Match", "\"stale\"", partner, path),
            given("Accept", "text/html", partner, path),
            RawCall.by(partner, "GET", "/api/v1/me?x=%zz").send(),
            RawCall.by(reader, "POST", ALL).send(),
            RawCall.by(partner, "GET", "/api/v1/none-such").send(),
            RawCall.by(partner, "GET", "/api/v1/a^b").send(),
            RawCall.by(partner, "DELETE", ME).send(),
            RawCall.by(partner, "POST", ALL).json(booking).send(),
            RawCall.by(partner, "POST", ALL).json(" ".repeat(65_537)).send(),
            RawCall.by(partner, "POST", ALL).body("{}".getBytes(UTF_8)).send(),
            RawCall.by(partner, "POST", ALL).json("{}").send(),
            RawCall.by(partner, "POST", ALL).json("[").send());
    assertThat(answers)
        .extracting(Answer::status)
        .containsExactly(
            201, 201, 200, 200, 204, 304, 412, 406, 400, 403, 404, 404, 405, 409, 413, 415, 422,
            400);
    return answers;
  }

  private static Answer once(Partner partner, String booking) {
    return RawCall.by(partner, "POST", ALL)
        .header("Idempotency-Key", "counted")
        .json(booking)
        .send();
  }

  private static Answer given(String header, String value, Partner partner, String path) {
    return RawCall.by(partner, "GET", path).header(header, value).send();
  }
}
