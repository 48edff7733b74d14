package org.punctual.it.live;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A real PostgreSQL with a database that belongs to a role without special rights, as the
 * administrator's guide makes it.
 */
final class Postgres implements AutoCloseable {

  private static final String NAME = "punctual";
  static final String PASSWORD = "on the dot";

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts one with an empty database. */
  static Postgres start() {
    try {
      Postgres postgres =
          new Postgres(
              EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start());
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

  int port() {
    return server.getPort();
  }

  /**
   * What tells a server to use it.
   *
   * @param port its own, or one that leads there
   */
  static Map<String, String> settings(int port) {
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

  /** The number that a query gives. */
  long number(String query) {
    try (Connection connection = server.getDatabase(NAME, NAME).getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
