package org.punctual.domain.webhook;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a host in DNS (RFC 1123).
 *
 * @param value in lower case, international names in ASCII (RFC 5891)
 */
public record HostName(String value) {

  private static final int MAX_LENGTH = 253;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /** The last label begins with a letter, so that no address in any notation is a name. */
  private static final Pattern FORM = Pattern.compile("(?:" + LABEL + "\\.)*(?=[a-z])" + LABEL);

  /**
   * Reads a name.
   *
   * @return empty when the text is no name of a host
   */
  public static Optional<HostName> read(String text) {
    return ascii(text)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.length() <= MAX_LENGTH && FORM.matcher(name).matches())
        .map(HostName::new);
  }

  @Override
  public String toString() {
    return value;
  }

  private static Optional<String> ascii(String text) {
    try {
      return Optional.of(IDN.toASCII(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
