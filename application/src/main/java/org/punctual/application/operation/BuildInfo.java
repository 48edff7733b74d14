package org.punctual.application.operation;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The build of Punctual.
 *
 * @param version the version of the release, such as {@code 0.1.0}
 * @param commit the first 12 digits of the commit's hash, or {@code unknown} when the sources were
 *     built outside of their repository
 */
public record BuildInfo(String version, String commit) {

  private static final BuildInfo CURRENT = read();

  /** The build that is running. */
  public static BuildInfo current() {
    return CURRENT;
  }

  private static BuildInfo read() {
    ResourceBundle build =
        ResourceBundle.getBundle(
            "org.punctual.application.operation.build",
            Locale.ROOT,
            BuildInfo.class.getClassLoader());
    return new BuildInfo(build.getString("version"), build.getString("commit"));
  }
}
