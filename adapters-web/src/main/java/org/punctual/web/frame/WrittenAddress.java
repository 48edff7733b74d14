package org.punctual.web.frame;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address as a browser writes it into a header. */
final class WrittenAddress {

  private WrittenAddress() {}

  /** The address in a text; empty when the text is no address (RFC 2396). */
  static Optional<URI> read(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
