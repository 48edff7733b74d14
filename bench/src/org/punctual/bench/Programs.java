package org.punctual.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs programs of this machine. */
final class Programs {

  private Programs() {}

  /**
   * Runs a program to its end, and returns its output.
   *
   * @throws IllegalStateException when the program fails
   */
  static String run(Path input, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectInput(input == null ? new File("/dev/null") : input.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + printed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return printed;
  }

  /**
   * The command, run as another user if this program runs as root, because PostgreSQL refuses root.
   */
  static List<String> unprivileged(List<String> command) {
    List<String> whole = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      whole.addAll(List.of("unshare", "-U"));
    }
    whole.addAll(command);
    return whole;
  }

  /** Deletes a folder with its content. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
