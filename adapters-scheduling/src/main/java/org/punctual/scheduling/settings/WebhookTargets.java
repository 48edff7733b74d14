package org.punctual.scheduling.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.webhook.Targets;

/** The addresses to which events may be posted. */
final class WebhookTargets {

  private static final String NAME = "WEBHOOK_ALLOW";

  private WebhookTargets() {}

  /** Reads the hosts and ranges that may be private, separated by commas or white space. */
  static Targets read(SettingsReader reader) {
    List<String> given =
        reader.text(NAME).stream()
            .flatMap(text -> Arrays.stream(text.split("[\\s,]+")))
            .filter(word -> !word.isEmpty())
            .toList();
    Targets targets = Targets.PUBLIC;
    for (String word : given) {
      Optional<Targets> more = targets.allowing(word);
      if (more.isEmpty()) {
        reader.refuse(
            NAME,
            "contains \"" + word + "\"",
            "Set it to names of hosts or ranges of addresses (10.0.0.0/8), separated by commas, or"
                + " unset it");
      }
      targets = more.orElse(targets);
    }
    return targets;
  }
}
