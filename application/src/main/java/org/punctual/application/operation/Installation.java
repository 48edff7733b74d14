package org.punctual.application.operation;

import java.net.URI;
import java.util.Optional;

/**
 * The address of this installation.
 *
 * @param baseUrl the beginning of links in mails, without a slash at the end
 */
public record Installation(URI baseUrl) {

  /** The absolute address of a page or resource. Its path is given from the root: {@code /keys}. */
  public URI linkTo(String path) {
    return URI.create(baseUrl + path);
  }

  /** Says whether the installation is reached by HTTPS. */
  public boolean isSecure() {
    return "https".equals(baseUrl.getScheme());
  }

  /**
   * The value of {@code Strict-Transport-Security} (RFC 6797). It asks browsers to reach this host
   * and all its subdomains by HTTPS alone, for a year from now.
   *
   * @return empty when the installation is not reached by HTTPS
   */
  public Optional<String> transportSecurity() {
    return isSecure() ? Optional.of("max-age=31536000; includeSubDomains") : Optional.empty();
  }

  /** The host name or address at which the installation is reached. */
  public String host() {
    return baseUrl.getHost();
  }
}
