package org.punctual.scheduling.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.punctual.application.operation.Installation;

/** The address at which people reach the installation. */
final class BaseUrl {

  private static final String NAME = "BASE_URL";

  private BaseUrl() {}

  static Installation read(SettingsReader reader, int httpPort) {
    Optional<String> given = reader.text(NAME);
    Optional<URI> url = given.flatMap(BaseUrl::parsed);
    if (given.isPresent() && url.isEmpty()) {
      reader.refuse(
          NAME,
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
