package org.punctual.it.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The pages that guests may open, read from the list in the EAR that ships. */
final class GuestPages {

  private static final String LIST = "org.punctual.web.account.GuestPage";

  private GuestPages() {}

  /** Loads the class of the list without the server that it ships in. */
  private static final class Shipped extends ClassLoader {

    Class<?> define(byte[] code) {
      return defineClass(LIST, code, 0, code.length);
    }
  }

  /** The paths of the pages from the root. */
  static List<String> paths() {
    try (ZipFile ear = new ZipFile(Path.of(System.getProperty("it.ear")).toFile());
        InputStream war = ear.getInputStream(ear.getEntry("web.war"))) {
      Class<?> list = new Shipped().define(codeIn(new ZipInputStream(war)));
      return Arrays.stream(list.getEnumConstants()).map(GuestPages::pathOf).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] codeIn(ZipInputStream war) throws IOException {
    String name = "WEB-INF/classes/" + LIST.replace('.', '/') + ".class";
    for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return war.readAllBytes();
      }
    }
    throw new AssertionError("there is no list of guest pages");
  }

  private static String pathOf(Object page) {
    try {
      return (String) page.getClass().getMethod("path").invoke(page);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the list of guest pages has another shape", e);
    }
  }
}
