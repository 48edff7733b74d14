package org.punctual.application.request;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a request in its response and in every line of the log that it causes.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens: nothing that could forge a
 *     line of the log
 */
public record RequestId(String value) {

  /** The header in which a client may choose the id, and in which the response returns it. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** The id that a client sent, or a new id when the client sent none or an id of another shape. */
  public static RequestId of(Optional<String> sent) {
    return new RequestId(
        sent.filter(id -> SHAPE.matcher(id).matches())
            .orElseGet(() -> UUID.randomUUID().toString()));
  }

  @Override
  public String toString() {
    return value;
  }
}
