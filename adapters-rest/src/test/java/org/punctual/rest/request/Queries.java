package org.punctual.rest.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes queries as clients send them. */
public final class Queries {

  private Queries() {}

  /** A query with some parameters. */
  public static Query of(Map<String, String> parameters) {
    return Query.of(
        parameters.entrySet().stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
            .sorted()
            .collect(Collectors.joining("&")));
  }
}
