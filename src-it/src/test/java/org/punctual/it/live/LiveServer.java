package org.punctual.it.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in its own process, run from the unzipped release on a free port. */
public final class LiveServer implements AutoCloseable {

  /** The account and the key of every live server. */
  public static final String OWNER = "ada@punctual.example";

  /** The password of {@link #OWNER}. */
  public static final String PASSWORD = "a quiet hour on the dot";

  /** The API key of a partner of {@link #OWNER}, with all scopes. */
  public static final String KEY = "punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe";

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofMinutes(1);

  private final Path home;
  private final Map<String, String> settings;
  private final int port;
  private Process process;

  private LiveServer(Path home, Map<String, String> settings, int port) {
    this.home = home;
    this.settings = settings;
    this.port = port;
    this.process = launch();
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param home where its data and logs are
   * @param settings the settings that differ from the defaults
   */
  public static LiveServer start(Path home, Map<String, String> settings) {
    LiveServer server = new LiveServer(home, settings, freePort());
    try {
      server.awaitReady();
      return server;
    } catch (AssertionError tooSlow) {
      server.close();
      throw tooSlow;
    }
  }

  /**
   * Starts a server without waiting for anything.
   *
   * @param home where its data and logs are
   * @param settings the settings that differ from the defaults
   */
  public static LiveServer launch(Path home, Map<String, String> settings) {
    return new LiveServer(home, settings, freePort());
  }

  /** The HTTP port of the server. */
  public int port() {
    return port;
  }

  /** Waits until the process has ended, and returns its exit code. */
  public int exitCode() {
    awaitEnd(START);
    return process.exitValue();
  }

  /** The output of the server on its console. */
  public String console() {
    return textOf(home.resolve("console.log"));
  }

  /** The server's log so far. */
  public String log() {
    return textOf(logs().resolve("messages.log"));
  }

  /** The folder of the server's logs. */
  Path logs() {
    return home.resolve("output/punctual/logs");
  }

  /**
   * Requests the stop of the server, as {@code kill} and service managers do, and does not wait.
   */
  public void terminate() {
    java().destroy();
  }

  /** The address of a path of the server, by HTTP. */
  public URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Starts the server again after a stop or a kill, with the same data at the same address. */
  public void restart() {
    close();
    process = launch();
    awaitReady();
  }

  /** Kills the server as {@code kill -9} does: it writes nothing any more. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitEnd();
  }

  /** Freezes the process, as on a suspended machine, until {@link #thaw}. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets the process continue as if no time had passed. */
  public void thaw() {
    signal("CONT");
  }

  /** Says whether the process has never ended. */
  public boolean isRunning() {
    return process.isAlive();
  }

  /** The process of the server's Java, which a script started. */
  public ProcessHandle java() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .filter(part -> part.info().command().filter(name -> name.endsWith("java")).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** Stops the server as an administrator does. */
  public void stop() {
    try {
      Process stop = builder("stop").start();
      if (!stop.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server did not stop; its log is in " + home);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    awaitEnd();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }

  private void signal(String name) {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .forEach(part -> Shell.run("kill", "-" + name, String.valueOf(part.pid())));
  }

  private Process launch() {
    try {
      return builder("run").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(String command) throws IOException {
    Files.createDirectories(home);
    String script = System.getProperty("it.server") + "/wlp/bin/server";
    ProcessBuilder builder = new ProcessBuilder(script, command, "punctual");
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("WLP_OUTPUT_DIR", home.resolve("output").toString());
    environment.put("DATA_DIR", home.resolve("data").toString());
    environment.put("HTTP_PORT", String.valueOf(port));
    // Only a test of the delay waits for it.
    environment.put("STOP_DELAY", "0");
    environment.putAll(provisioning());
    environment.putAll(settings);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(home.resolve("console.log").toFile()));
  }

  private static Map<String, String> provisioning() {
    Map<String, String> environment = new HashMap<>();
    environment.put("BOOTSTRAP_EMAIL", OWNER);
    environment.put("BOOTSTRAP_PASSWORD", PASSWORD);
    environment.put("BOOTSTRAP_API_KEY", KEY);
    // Tests make more calls than a partner is allowed to.
    environment.put("API_RATE_PER_MINUTE", "0");
    return environment;
  }

  private void awaitReady() {
    Waiting.until(
        START,
        () -> process.isAlive() && Http.statusOf(at("/health/ready")) == 200,
        () -> "the server is not ready; its log is in " + home);
  }

  private void awaitEnd() {
    awaitEnd(STOP);
  }

  private void awaitEnd(Duration patience) {
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server still runs; its log is in " + home);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static String textOf(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  /** A port on which no process listens. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
