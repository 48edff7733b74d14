package org.punctual.web.platform;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * The files of Liberty's viewer of the API description. Their names differ from version to version.
 */
final class ViewerFiles {

  /**
   * No parent folder, no parameters, and no encoded characters. A folder's name has no extension.
   */
  private static final Pattern FILE =
      Pattern.compile("(/[A-Za-z0-9_-]+)*/[A-Za-z0-9_-][A-Za-z0-9._-]*\\.[A-Za-z0-9]+");

  private static final Pattern PRIVATE = Pattern.compile("(?i)/(web|meta)-inf/.*");

  private final ServletContext pages;

  /**
   * Finds the files in the server's viewer.
   *
   * @param pages the application that asks the server for the viewer
   */
  ViewerFiles(ServletContext pages) {
    this.pages = pages;
  }

  /**
   * Says whether the viewer has a file at a path, such as {@code /index.html}. A folder is not a
   * file.
   */
  boolean has(String path) {
    ServletContext viewer = pages.getContext(PlatformPaths.VIEWER);
    return viewer != null
        && FILE.matcher(path).matches()
        && !PRIVATE.matcher(path).matches()
        && isReadable(viewer, path);
  }

  private static boolean isReadable(ServletContext viewer, String path) {
    try (InputStream content = viewer.getResourceAsStream(path)) {
      return content != null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
