package org.punctual.domain.webhook;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a host in DNS (RFC 1123).
 *
 * @param value in lower case, international names in ASCII (RFC 3490)
 */
public record HostName(String value) {

  private static final int MAX_LENGTH = 253;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /** The last label begins with a letter, so that no address in any notation is a name. */
  private static final Pattern FORM = Pattern.compile("(?:" + LABEL + "\\.)*(?=[a-z])" + LABEL);

  /**
   * Browsers read these letters by a newer standard (RFC 5891, UTS 46) than Java, and reach the
   * host of another name: ß, final sigma, and the joiners.
   */
  private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

  /**
   * Reads a name.
   *
   * @return empty when the text is no name of a host, or when it has a letter that other programs
   *     read differently. Such a name can be given in ASCII.
   */
  public static Optional<HostName> read(String text) {
    return Optional.of(text)
        .filter(name -> !AMBIGUOUS.matcher(name).find())
        .flatMap(HostName::ascii)
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
