package org.punctual.it.fuzz;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.punctual.it.live.ApiDocument;
import org.punctual.it.live.RawCall.Answer;

/** What the API promises about the answer to every request, whatever is in it. */
final class Promise {

  /** The codes of the API by status. None is a fault of the server. */
  private static final Map<Integer, Set<String>> CODES =
      """
      400: malformed-body invalid-parameter
      401: unauthorized
      403: missing-scope
      404: not-found
      405: method-not-allowed
      406: not-acceptable
      409: slot-taken wrong-status duplicate-external-id idempotency-in-progress submitted-elsewhere
      412: changed-meanwhile
      413: too-large
      415: unsupported-media-type
      422: title-required title-too-long title-invalid notes-too-long notes-invalid start-required \
      start-in-past start-too-far start-not-on-minute nonexistent-local-time unknown-time-zone \
      external-id-invalid reason-invalid reminder-out-of-range reminder-duplicate \
      reminder-in-past too-many-reminders too-many-pending idempotency-mismatch
      429: rate-limited
      """
          .lines()
          .map(line -> line.split(": "))
          .collect(toMap(row -> Integer.valueOf(row[0]), row -> Set.of(row[1].split(" "))));

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Pattern INTERNALS =
      Pattern.compile("\\.java:\\d|\\b(?:java|jakarta|org|com)\\.\\w+\\.|Exception\\b|SQLSTATE");

  private Promise() {}

  /** The promises that an answer breaks. */
  static List<String> faults(GeneratedCall call, Answer answer, Duration after) {
    List<String> faults = new ArrayList<>();
    if (after.compareTo(LIMIT) > 0) {
      faults.add("answered after " + after);
    }
    if (INTERNALS.matcher(answer.body()).find()) {
      faults.add("shows internals: " + answer.body());
    }
    if (answer.status() >= 400
        && !ApiDocument.isServersOwn(call.path(), answer)
        && !isDeclared(call, answer)) {
      faults.add("no problem with a code of its status: " + answer);
    }
    return faults;
  }

  /** The OpenAPI document describes the rest of the answer. It was compared already. */
  private static boolean isDeclared(GeneratedCall call, Answer answer) {
    Set<String> codes = CODES.getOrDefault(answer.status(), Set.of());
    boolean isProblem = answer.header("Content-Type").orElse("").equals("application/problem+json");
    return call.method().equals("HEAD")
        ? !codes.isEmpty()
        : isProblem && codes.contains(answer.json().getString("code"));
  }
}
