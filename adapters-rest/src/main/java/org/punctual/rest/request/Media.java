package org.punctual.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The headers of a request about media types, as they were sent.
 *
 * @param accept the values of {@code Accept}
 * @param types the values of {@code Content-Type}
 * @param encodings the values of {@code Content-Encoding}
 */
record Media(List<String> accept, List<String> types, List<String> encodings) {

  /** The request's attribute with its media headers. */
  static final String ATTRIBUTE = Media.class.getName();

  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;(?!\\s*charset\\s*=)[^;]*)*");
  private static final Pattern UTF_8 =
      Pattern.compile("application/json\\s*;\\s*charset\\s*=\\s*(utf-8|\"utf-8\")\\s*");

  /** Reads a request's headers. */
  static Media of(HttpServletRequest request) {
    return new Media(
        Collections.list(request.getHeaders("Accept")),
        Collections.list(request.getHeaders("Content-Type")),
        Collections.list(request.getHeaders("Content-Encoding")));
  }

  /** Says whether the client accepts JSON. */
  boolean allowsJson() {
    return Accept.of(accept).allowsJson();
  }

  /** Says whether the body is JSON in UTF-8. */
  boolean isJson() {
    return types.size() == 1 && isJson(types.get(0).strip().toLowerCase(Locale.ROOT));
  }

  /** Says whether the body is compressed or otherwise encoded. */
  boolean isEncoded() {
    return !encodings.stream().allMatch("identity"::equalsIgnoreCase);
  }

  private static boolean isJson(String type) {
    return JSON.matcher(type).matches() || UTF_8.matcher(type).matches();
  }
}
