package org.punctual.it;

import java.net.URI;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** The results of the build, which tests find by system properties. */
final class Shipped {

  private Shipped() {}

  /** The application, byte for byte as it ships to administrators. */
  static EnterpriseArchive application() {
    return ShrinkWrap.createFromZipFile(
        EnterpriseArchive.class, Path.of(property("it.ear")).toFile());
  }

  /** An address on the server that Arquillian runs, the path beginning with a slash. */
  static URI at(String path) {
    return URI.create("http://localhost:" + property("it.http.port") + path);
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("Run by Maven: " + name + " is not set");
    }
    return value;
  }
}
