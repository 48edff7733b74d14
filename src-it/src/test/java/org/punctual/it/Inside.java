package org.punctual.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it ships, with a third module that contains a test. */
final class Inside {

  private static final String DESCRIPTOR = "META-INF/application.xml";
  private static final String MODULE =
      "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>";

  private Inside() {}

  /**
   * The archive to deploy so that a test runs next to the beans of the application, and has them
   * injected.
   */
  static EnterpriseArchive with(Class<?> test) {
    EnterpriseArchive shipped = Shipped.application();
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClass(test)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    return shipped
        .setApplicationXML(new StringAsset(withModule(shipped)))
        .addAsModule(Testable.archiveToTest(tests));
  }

  /** Adds the module to the descriptor, in which modules come before the directory of libraries. */
  private static String withModule(EnterpriseArchive shipped) {
    try (InputStream descriptor = shipped.get(DESCRIPTOR).getAsset().openStream()) {
      return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8)
          .replace("<library-directory>", MODULE + "<library-directory>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File jarOf(Class<?> content) {
    try {
      return new File(content.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
