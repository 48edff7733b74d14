package org.punctual.rest.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Complaints;

/** Reads the header {@code Idempotency-Key}: 1 to 128 visible ASCII characters. */
final class IdempotencyHeader {

  /** The name of the header. */
  static final String NAME = "Idempotency-Key";

  private static final int MAX_LENGTH = 128;
  private static final Pattern KEY = Pattern.compile("[!-~]{1," + MAX_LENGTH + "}");

  private IdempotencyHeader() {}

  /**
   * The key of a request; empty when the request has none.
   *
   * @param values all values of the header
   * @param complaints takes the fault of a key that can't be read
   */
  static Optional<String> read(List<String> values, Complaints complaints) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> key =
        values.stream()
            .filter(value -> values.size() == 1 && KEY.matcher(value).matches())
            .findFirst();
    if (key.isEmpty()) {
      complaints.add(() -> Complaint.aboutHeader(NAME, "idempotency-key", NAME, MAX_LENGTH));
    }
    return key;
  }
}
