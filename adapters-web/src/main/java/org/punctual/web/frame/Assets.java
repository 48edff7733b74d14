package org.punctual.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The files under {@code /assets/}: style sheets, scripts, icons. Their addresses carry a version
 * made from their content, so that browsers may keep them for a year and still see every change.
 */
@Named
@ApplicationScoped
public class Assets {

  /** The folder of the files, as a path of the web application. */
  public static final String FOLDER = "/assets/";

  private final String version;

  @Inject
  public Assets(ServletContext context) {
    CRC32 content = new CRC32();
    addFolder(context, FOLDER, content);
    this.version = Long.toString(content.getValue(), Character.MAX_RADIX);
  }

  /** The version, which changes with any change of a file. */
  public String getVersion() {
    return version;
  }

  private static void addFolder(ServletContext context, String folder, CRC32 content) {
    Set<String> paths = context.getResourcePaths(folder);
    for (String path : new TreeSet<>(paths)) {
      if (path.endsWith("/")) {
        addFolder(context, path, content);
      } else {
        addFile(context.getResourceAsStream(path), content);
      }
    }
  }

  private static void addFile(@Nullable InputStream file, CRC32 content) {
    try (file) {
      if (file != null) {
        content.update(file.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
