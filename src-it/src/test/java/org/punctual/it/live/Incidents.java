package org.punctual.it.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that Liberty writes for unexpected exceptions (first failure data capture, FFDC). */
public final class Incidents {

  private Incidents() {}

  /** The texts of the incidents that a server has reported so far. */
  public static List<String> of(LiveServer server) throws IOException {
    Path folder = server.logs().resolve("ffdc");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Incidents::textOf).toList();
    }
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
