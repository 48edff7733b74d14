package org.punctual.scheduling.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Environment variables that look like a misspelt setting. Their values are never read.
 *
 * <p>A name is suspicious in three cases:
 *
 * <ul>
 *   <li>It has a prefix that only Punctual's own settings have.
 *   <li>It is the beginning of a setting ({@code DB_PASS}), or begins with a setting.
 *   <li>It differs from a setting by one letter, or by two if both have at least nine letters.
 * </ul>
 *
 * <p>An environment contains the variables of many programs, and each false alarm makes the next
 * less credible. Names that Kubernetes derives from a service's name are therefore left out.
 */
public final class Misspellings {

  private static final Set<String> OWN_PREFIXES =
      Set.of("PUNCTUAL_", "BOOTSTRAP_", "TLS_KEYSTORE_");
  private static final int LONG = 9;
  private static final int LEAST_IN_COMMON = 7;
  private static final Pattern OF_A_SERVICE =
      Pattern.compile(".*_(?:SERVICE_(?:HOST|PORT)(?:_.*)?|PORT(?:_\\d+_(?:TCP|UDP)(?:_.*)?)?)");

  private Misspellings() {}

  /**
   * Finds suspicious names.
   *
   * @param environment the names of all environment variables
   * @param settings the names of all settings
   * @return each suspicious name with the setting that was probably meant, in alphabetical order
   */
  public static Map<String, String> in(Collection<String> environment, Set<String> settings) {
    Map<String, String> found = new TreeMap<>();
    for (String name : environment) {
      if (!settings.contains(name)) {
        meant(name.toUpperCase(Locale.ROOT), settings)
            .ifPresent(setting -> found.put(name, setting));
      }
    }
    return found;
  }

  private static Optional<String> meant(String name, Set<String> settings) {
    Optional<String> nearest =
        settings.stream()
            .sorted()
            .min(
                Comparator.comparingInt(
                    setting -> isPart(name, setting) ? 0 : distance(name, setting)));
    boolean ownPrefix =
        OWN_PREFIXES.stream().anyMatch(name::startsWith) && !OF_A_SERVICE.matcher(name).matches();
    return nearest.filter(setting -> ownPrefix || isNear(name, setting));
  }

  private static boolean isNear(String name, String setting) {
    int shorter = Math.min(name.length(), setting.length());
    return isPart(name, setting) || distance(name, setting) <= (shorter < LONG ? 1 : 2);
  }

  private static boolean isPart(String name, String setting) {
    return Math.min(name.length(), setting.length()) >= LEAST_IN_COMMON
        && (name.startsWith(setting) || setting.startsWith(name));
  }

  /** The number of letters that are added, left out, replaced, or swapped with their neighbour. */
  private static int distance(String one, String other) {
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, one, other, i, j);
      }
    }
    return edits[one.length()][other.length()];
  }

  private static int fewest(int[][] edits, String one, String other, int i, int j) {
    int replaced = edits[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int fewest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
  }
}
