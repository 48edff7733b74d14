package org.punctual.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a request says its body is.
 *
 * @param types the values of {@code Content-Type}
 * @param encodings the values of {@code Content-Encoding}
 */
record ContentType(List<String> types, List<String> encodings) {

  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;(?!\\s*charset\\s*=)[^;]*)*");
  private static final Pattern UTF_8 =
      Pattern.compile("application/json\\s*;\\s*charset\\s*=\\s*(utf-8|\"utf-8\")\\s*");

  static ContentType of(HttpServletRequest request) {
    return new ContentType(
        Collections.list(request.getHeaders("Content-Type")),
        Collections.list(request.getHeaders("Content-Encoding")));
  }

  /** Says whether it is JSON in UTF-8, not compressed. */
  boolean isJson() {
    return types.size() == 1
        && isJson(types.get(0).strip().toLowerCase(Locale.ROOT))
        && encodings.stream().allMatch("identity"::equalsIgnoreCase);
  }

  private static boolean isJson(String type) {
    return JSON.matcher(type).matches() || UTF_8.matcher(type).matches();
  }
}
