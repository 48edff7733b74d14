package org.punctual.web.frame;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a request that Faces would serve. */
public final class SentParameters extends RequestParameters {

  private final Map<String, String[]> sent;

  private SentParameters(Map<String, List<String>> sent) {
    this.sent =
        sent.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> entry.getValue().toArray(String[]::new)));
  }

  /** Parameters with one value each. */
  public static SentParameters of(Map<String, String> sent) {
    return new SentParameters(
        sent.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
  }

  /** Parameters with several values. */
  public static SentParameters ofAll(Map<String, List<String>> sent) {
    return new SentParameters(sent);
  }

  @Override
  Map<String, String[]> sent() {
    return sent;
  }
}
