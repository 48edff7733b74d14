package org.punctual.application.operation;

import java.net.URI;

/**
 * Where this installation is reached.
 *
 * @param baseUrl what links in mails begin with, without a slash at the end
 */
public record Installation(URI baseUrl) {

  /** The absolute address of a page or resource given by its path from the root, {@code /keys}. */
  public URI linkTo(String path) {
    return URI.create(baseUrl + path);
  }

  /** Says whether it is reached by HTTPS. */
  public boolean isSecure() {
    return "https".equals(baseUrl.getScheme());
  }
}
