package org.punctual.application.operation;

import java.net.URI;
import java.net.URISyntaxException;
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

  static Installation read(SettingsReader reader, int httpPort) {
    Optional<String> given = reader.text("BASE_URL");
    Optional<URI> url = given.flatMap(Installation::parsed);
    if (given.isPresent() && url.isEmpty()) {
      reader.refuse(
          "BASE_URL",
          "is \"" + given.get() + "\"",
          "Set it to http:// or https:// and a host name, optionally with a port, and nothing"
              + " after it: Punctual's pages are at the root of their host");
    }
    return new Installation(url.orElseGet(() -> URI.create("http://localhost:" + httpPort)));
  }

  private static Optional<URI> parsed(String given) {
    try {
      URI url = new URI(given);
      String root = url.getScheme() + "://" + url.getRawAuthority();
      boolean isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      boolean isRoot = given.equals(root) && url.getRawUserInfo() == null;
      return isHttp && isRoot && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
