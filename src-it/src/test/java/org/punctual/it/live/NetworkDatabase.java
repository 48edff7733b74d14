package org.punctual.it.live;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A database in a process of its own, which servers reach over the network, and which can die. */
final class NetworkDatabase implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(1);

  private final Path home;
  private final int port = LiveServer.freePort();
  private Process process;

  private NetworkDatabase(Path home) {
    this.home = home;
    this.process = launch();
  }

  /**
   * Starts an empty one.
   *
   * @param home where its data is
   */
  static NetworkDatabase start(Path home) {
    NetworkDatabase database = new NetworkDatabase(home);
    database.awaitReady();
    return database;
  }

  /** What servers need to find it. */
  String url() {
    return "jdbc:h2:tcp://localhost:" + port + "/punctual;WRITE_DELAY=0;LOCK_TIMEOUT=10000";
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "punctual", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it again with the same data at the same address. */
  void restart() {
    process = launch();
    awaitReady();
  }

  @Override
  public void close() {
    kill();
  }

  private Process launch() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(java, "-Dh2.bindAddress=localhost", "-cp", jar(), "org.h2.tools.Server");
    builder.command().addAll(List.of("-tcp", "-tcpPort", String.valueOf(port)));
    builder.command().addAll(List.of("-ifNotExists", "-baseDir", home.toString()));
    try {
      return builder.redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    Patience.until(START, this::isListening, () -> "no database at " + url());
  }

  private boolean isListening() {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String jar() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> Path.of(path).getFileName().toString().startsWith("h2-"))
        .findFirst()
        .orElseThrow();
  }
}
