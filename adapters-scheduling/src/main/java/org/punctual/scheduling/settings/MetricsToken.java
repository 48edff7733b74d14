package org.punctual.scheduling.settings;

import java.util.Optional;
import org.punctual.application.operation.MetricsAccess;

/** The token that gives access to the server's figures. */
final class MetricsToken {

  private static final String NAME = "METRICS_TOKEN";
  private static final int SHORTEST = 16;

  private MetricsToken() {}

  static MetricsAccess read(SettingsReader reader, RunProfile profile) {
    Optional<String> token = reader.text(NAME);
    if (token.filter(text -> !isUsable(text)).isPresent()) {
      reader.refuse(
          NAME,
          "is too short, or has characters that a header can't carry",
          "Set it to " + SHORTEST + " visible ASCII characters or more, or unset it");
    }
    return new MetricsAccess(profile != RunProfile.PRODUCTION, token);
  }

  private static boolean isUsable(String text) {
    return text.length() >= SHORTEST && text.chars().allMatch(c -> c > ' ' && c <= '~');
  }
}
