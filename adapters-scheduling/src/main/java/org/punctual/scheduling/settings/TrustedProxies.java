package org.punctual.scheduling.settings;

import java.util.regex.Pattern;

/**
 * The proxies whose {@code X-Forwarded-*} headers are believed. The server compares the written
 * form of an address, so only that form is accepted here. A name, a wildcard or another written
 * form would trust no proxy, or more proxies than intended.
 */
final class TrustedProxies {

  private static final String NAME = "TRUSTED_PROXIES";
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String GROUP = "(?:0|[1-9a-f][0-9a-f]{0,3})";
  private static final String ADDRESS =
      "(?:" + BYTE + "(?:\\." + BYTE + "){3}|" + GROUP + "(?::" + GROUP + "){7})";
  private static final Pattern ADDRESSES = Pattern.compile(ADDRESS + "(?:\\|" + ADDRESS + ")*");

  private TrustedProxies() {}

  /**
   * Refuses a value that the server would not match. The server takes the value as given, blanks
   * included.
   */
  static void check(SettingsReader reader) {
    reader
        .exactly(NAME)
        .filter(given -> !ADDRESSES.matcher(given).matches())
        .ifPresent(
            given ->
                reader.refuse(
                    NAME,
                    "is \"" + given + "\"",
                    "Set it to full IP addresses separated by |, such as"
                        + " 10.0.0.5|2001:db8:0:0:0:0:0:7, or unset it"));
  }
}
