package org.punctual.persistence.operation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.ConnectionPoolDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A real PostgreSQL for tests. Its databases belong to a role without special rights, as in a real
 * installation.
 */
public final class TestPostgres {

  private static final EmbeddedPostgres SERVER = started();

  private TestPostgres() {}

  /** An empty database. */
  public static ConnectionPoolDataSource freshDatabase() {
    String name = "d" + UUID.randomUUID().toString().replace("-", "");
    asAdministrator(
        "create role " + name + " login password 'on the dot'",
        "create database " + name + " owner " + name);
    PGConnectionPoolDataSource database = new PGConnectionPoolDataSource();
    database.setURL("jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name);
    database.setUser(name);
    database.setPassword("on the dot");
    return database;
  }

  private static void asAdministrator(String... commands) {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
