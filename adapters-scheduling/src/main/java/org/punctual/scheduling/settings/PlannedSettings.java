package org.punctual.scheduling.settings;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Settings of a later version. An administrator who sets such a setting expects a protection that
 * this version does not have.
 */
public final class PlannedSettings {

  private static final Set<String> NAMES = Set.of("REGISTRATION");

  private PlannedSettings() {}

  /**
   * Finds planned settings.
   *
   * @param environment the names of all environment variables
   * @return the names of planned settings among them, in alphabetical order
   */
  public static List<String> in(Collection<String> environment) {
    return environment.stream().filter(NAMES::contains).sorted().toList();
  }
}
