package org.punctual.rest.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a call is named by in its answer and in every line of the log that it causes.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens: nothing that could forge a
 *     line of the log
 */
public record RequestId(String value) {

  /** The header by which a client may choose it, and by which it is told. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String ATTRIBUTE = RequestId.class.getName();

  /** The one a client sent, or a new one when it sent none or one of another shape. */
  static RequestId of(Optional<String> sent) {
    return new RequestId(
        sent.filter(id -> SHAPE.matcher(id).matches())
            .orElseGet(() -> UUID.randomUUID().toString()));
  }

  /** The request's; the same one each time it is asked for. */
  public static RequestId of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof RequestId known) {
      return known;
    }
    RequestId id = of(Optional.ofNullable(request.getHeader(HEADER)));
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  @Override
  public String toString() {
    return value;
  }
}
