package org.punctual.it.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.punctual.it.live.Waiting;

/** A server that commands started, and that runs in the background. */
final class LibertyProcess {

  private static final Duration GONE_WITHIN = Duration.ofMinutes(1);

  private LibertyProcess() {}

  /**
   * Kills the server as {@code kill -9} does, if it runs.
   *
   * @param servers the folder that contains the server
   */
  static void kill(Path servers) {
    Path pid = servers.resolve(".pid/punctual.pid");
    try {
      if (Files.exists(pid)) {
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
            .ifPresent(LibertyProcess::kill);
        Files.delete(pid);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    Waiting.until(GONE_WITHIN, () -> !process.isAlive(), () -> process.pid() + " still runs");
  }
}
