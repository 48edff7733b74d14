package org.punctual.web.frame;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The origin of an address as browsers write it in {@code Origin} (RFC 6454 §6.2). */
final class Origin {

  private Origin() {}

  /**
   * Scheme, host and port in lower case, without the scheme's default port.
   *
   * @return empty when the address has no scheme or no host, as the origin {@code null} has none
   */
  static Optional<String> of(String address) {
    try {
      URI uri = new URI(address);
      return uri.getScheme() == null || uri.getHost() == null
          ? Optional.empty()
          : Optional.of(
              (uri.getScheme() + "://" + uri.getHost() + port(uri)).toLowerCase(Locale.ROOT));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static String port(URI uri) {
    int usual = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
  }
}
