package org.punctual.rest.apikey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the key among a request's headers. The key is a secret, and is never passed elsewhere. */
final class SentKey {

  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+)");

  private SentKey() {}

  /** The key that was sent; empty when there is no key, or several different ones. */
  static Optional<String> in(HttpServletRequest request) {
    return in(
        Collections.list(request.getHeaders("Authorization")),
        Collections.list(request.getHeaders("X-API-Key")));
  }

  static Optional<String> in(List<String> authorizations, List<String> apiKeys) {
    Stream<String> bearers =
        authorizations.stream()
            .map(String::strip)
            .map(BEARER::matcher)
            .filter(Matcher::matches)
            .map(found -> found.group(1));
    List<String> keys =
        Stream.concat(bearers, apiKeys.stream().map(String::strip)).distinct().toList();
    return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
  }
}
