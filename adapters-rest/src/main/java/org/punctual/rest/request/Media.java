package org.punctual.rest.request;

import static java.util.Locale.ROOT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
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

  private static final Pattern PARAMETERS = Pattern.compile("\\s*(;(?!\\s*charset\\s*=)[^;]*)*");
  private static final Pattern UTF_8 =
      Pattern.compile("\\s*;\\s*charset\\s*=\\s*(utf-8|\"utf-8\")\\s*");

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

  /**
   * Says whether the body has one of some media types, in UTF-8.
   *
   * @param allowed the media types, without parameters
   */
  boolean isAnyOf(List<String> allowed) {
    return types.size() == 1
        && allowed.stream().anyMatch(type -> is(type, types.get(0).strip().toLowerCase(ROOT)));
  }

  /** Says whether the body is compressed or otherwise encoded. */
  boolean isEncoded() {
    return !encodings.stream().allMatch("identity"::equalsIgnoreCase);
  }

  private static boolean is(String type, String sent) {
    if (!sent.startsWith(type)) {
      return false;
    }
    String parameters = sent.substring(type.length());
    return PARAMETERS.matcher(parameters).matches() || UTF_8.matcher(parameters).matches();
  }
}
