package org.punctual.it.live;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL with a database that belongs to a role without special rights, as the
 * administrator's guide makes it.
 */
public final class Postgres implements AutoCloseable {

  private static final String NAME = "punctual";

  /** The password of the role that owns the database. */
  public static final String PASSWORD = "on the dot";

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts a PostgreSQL with an empty database. */
  public static Postgres start() {
    return start(EmbeddedPostgres.builder());
  }

  /** Starts a PostgreSQL that keeps acknowledged transactions on disk, as a real one does. */
  public static Postgres startDurable() {
    return start(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on"));
  }

  private static Postgres start(EmbeddedPostgres.Builder builder) {
    try {
      Postgres postgres = new Postgres(builder.setServerConfig("max_connections", "200").start());
      postgres.asAdministrator(
          Guide.read("docs/cluster.md")
              .block("PostgreSQL", "sql")
              .replace("DATABASE-PASSWORD", PASSWORD)
              .split(";\n"));
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port of the database server. */
  public int port() {
    return server.getPort();
  }

  /**
   * The settings of a server that uses this database.
   *
   * @param port the port of the database, or a port that leads to it
   */
  public static Map<String, String> settings(int port) {
    return Map.of(
        "DB_URL",
        "jdbc:postgresql://localhost:" + port + "/" + NAME,
        "DB_USER",
        NAME,
        "DB_PASSWORD",
        PASSWORD,
        "SESSIONS",
        "database");
  }

  /** The number that a query returns. */
  public long number(String query) {
    return Long.parseLong(texts(query).get(0));
  }

  /** The first column of the rows of a query, as text. */
  public List<String> texts(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes data without the servers. */
  public void execute(String command) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Holds the locks of a query until the connection is rolled back. */
  public Connection hold(String query) throws SQLException {
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(query);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A connection of the role that owns the database. The caller closes it. */
  public Connection connect() throws SQLException {
    return server.getDatabase(NAME, NAME).getConnection();
  }

  /**
   * Ends the database as a crash does, and starts it again on the same data. It has recovered when
   * this method returns.
   */
  public void crash() {
    Path data = Path.of(asAdministrator("show data_directory"));
    List<String> command = new ArrayList<>(asSomebody());
    command.addAll(List.of(control(data), "-D", data.toString(), "-m", "immediate", "-w"));
    command.addAll(List.of("-l", data.resolve("restarts.log").toString(), "restart"));
    Shell.run(command.toArray(String[]::new));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PostgreSQL refuses to run as root. */
  private static List<String> asSomebody() {
    return LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of();
  }

  /**
   * The path of {@code pg_ctl}. It is beside the program that was started, whose path begins the
   * file of its options.
   */
  private static String control(Path data) {
    try {
      String options = Files.readString(data.resolve("postmaster.opts"));
      return Path.of(options.split(" ", 2)[0]).resolveSibling("pg_ctl").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String asAdministrator(String query) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void asAdministrator(String... commands) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
