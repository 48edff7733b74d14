package org.punctual.scheduling.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder of the embedded database. A file is written to the folder at start, so that the error
 * message names a wrong folder. The database itself would report a wrong folder at length, and the
 * start would be repeated in vain.
 */
final class DataFolder {

  private static final String FOLDER = "DATA_DIR";
  private static final String URL = "DB_URL";
  private static final Pattern FILE_URL = Pattern.compile("jdbc:h2:file:([^~;][^;]*)(?:;.*)?");

  private DataFolder() {}

  /** Refuses a folder that can't be created or written to. PostgreSQL needs no such folder. */
  static void check(SettingsReader reader) {
    Optional<String> url = given(reader, URL);
    if (url.isEmpty()) {
      given(reader, FOLDER).ifPresent(folder -> check(reader, FOLDER, folder));
    } else {
      url.flatMap(DataFolder::folderOf).ifPresent(folder -> check(reader, URL, folder));
    }
  }

  /**
   * The value, if an administrator set it. The defaults of {@code server.xml} refer to variables
   * that only the server knows.
   */
  private static Optional<String> given(SettingsReader reader, String name) {
    return reader.text(name).filter(value -> !value.contains("${"));
  }

  private static Optional<String> folderOf(String url) {
    Matcher file = FILE_URL.matcher(url);
    return file.matches() ? Optional.of(file.group(1)).map(DataFolder::parentOf) : Optional.empty();
  }

  private static String parentOf(String file) {
    return file.replaceFirst("[/\\\\]?[^/\\\\]*$", "");
  }

  private static void check(SettingsReader reader, String setting, String folder) {
    problemOf(folder)
        .ifPresent(
            problem ->
                reader.refuse(
                    setting,
                    "names the folder \"" + folder + "\", which " + problem,
                    "Set it to a folder that the server may write to, or unset it"));
  }

  private static Optional<String> problemOf(String folder) {
    try {
      Path made = Files.createDirectories(Path.of(folder));
      Files.delete(Files.createTempFile(made, "start", ".tmp"));
      return Optional.empty();
    } catch (FileAlreadyExistsException file) {
      return Optional.of("is a file");
    } catch (IOException | InvalidPathException unwritable) {
      return Optional.of(exists(folder) ? "can't be written to" : "can't be made");
    }
  }

  private static boolean exists(String folder) {
    try {
      return Files.isDirectory(Path.of(folder));
    } catch (InvalidPathException malformed) {
      return false;
    }
  }
}
