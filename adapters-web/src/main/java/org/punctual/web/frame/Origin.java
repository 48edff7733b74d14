package org.punctual.web.frame;

import java.net.URI;
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
    return WrittenAddress.read(address)
        .filter(uri -> uri.getScheme() != null && uri.getHost() != null)
        .map(uri -> uri.getScheme() + "://" + uri.getHost() + port(uri))
        .map(origin -> origin.toLowerCase(Locale.ROOT));
  }

  private static String port(URI uri) {
    int usual = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
  }
}
