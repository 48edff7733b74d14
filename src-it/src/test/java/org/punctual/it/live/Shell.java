package org.punctual.it.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** A person at a command line. */
public final class Shell {

  private Shell() {}

  /**
   * Types lines into one shell, each finished with Enter.
   *
   * @return the output
   * @throws IOException also when the shell, or its last command, ended with an error
   */
  public static String type(List<String> lines) throws IOException {
    Process bash = new ProcessBuilder("bash").redirectError(Redirect.INHERIT).start();
    try (OutputStream keyboard = bash.getOutputStream()) {
      keyboard.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
    return output(bash);
  }

  /**
   * Runs a program to its end.
   *
   * @return the output, with the errors in it
   * @throws IOException also when the program ended with an error
   */
  public static String output(ProcessBuilder program) throws IOException {
    return output(program.redirectErrorStream(true).start());
  }

  /** Types lines into one shell. */
  public static String type(String... lines) throws IOException {
    return type(List.of(lines));
  }

  /**
   * Runs a program to its end, and ignores its output.
   *
   * @throws IllegalStateException when it fails
   */
  public static void run(String... command) {
    try {
      ProcessBuilder program = new ProcessBuilder(command);
      Process run =
          program.redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT).start();
      if (run.waitFor() != 0) {
        throw new IllegalStateException("failed: " + String.join(" ", command));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String output(Process run) throws IOException {
    String printed = new String(run.getInputStream().readAllBytes(), UTF_8);
    int status = run.onExit().join().exitValue();
    if (status != 0) {
      throw new IOException("exit status " + status + " after: " + printed);
    }
    return printed;
  }
}
