package org.punctual.scheduling.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.punctual.application.account.FastPasswords;
import org.punctual.application.operation.InvalidSettings;

/** Reads settings from an environment written as {@code NAME=value} pairs with bars between. */
final class Environment {

  private Environment() {}

  /** The settings of an environment. The last value of a name counts. */
  static Settings read(String pairs) {
    Map<String, String> environment =
        Arrays.stream(pairs.split("\\s+\\|\\s+"))
            .filter(pair -> !pair.isBlank())
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, last) -> last));
    return Settings.read(name -> Optional.ofNullable(environment.get(name)), new FastPasswords());
  }

  /** The refusal of an environment. */
  static InvalidSettings refused(String pairs) {
    return catchThrowableOfType(InvalidSettings.class, () -> read(pairs));
  }
}
