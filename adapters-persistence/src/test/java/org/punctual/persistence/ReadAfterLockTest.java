package org.punctual.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Race;

/**
 * Transactions read until they hold a lock, and read once more. A database that keeps the answer to
 * a query must not give the old answer once the lock is held.
 */
@OnEveryDatabase
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadAfterLockTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 1_000;
  private static final String LOCK = "select id from guard where id = 1 for update skip locked";

  @Parameter private EveryDatabase database;

  @BeforeEach
  void makeTables() throws SQLException {
    execute("create table counted (total integer)");
    execute("insert into counted values (0)");
    execute("create table guard (id integer primary key)");
    execute("insert into guard values (1)");
  }

  @AfterEach
  void dropTables() throws SQLException {
    execute("drop table counted");
    execute("drop table guard");
  }

  @Test
  void A_query_after_the_lock_shows_what_was_committed_before_it() throws SQLException {
    Race.of(THREADS, this::count);
    try (Connection connection = connect()) {
      assertThat(total(connection)).isEqualTo(THREADS * ROUNDS);
    }
  }

  private boolean count() {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      for (int round = 0; round < ROUNDS; round++) {
        readUntilLocked(connection);
        execute(connection, "update counted set total = " + (total(connection) + 1));
        connection.commit();
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads until the last moment before the lock is held. */
  private static void readUntilLocked(Connection connection) throws SQLException {
    do {
      total(connection);
    } while (valuesOf(connection, LOCK).isEmpty());
  }

  private static int total(Connection connection) throws SQLException {
    return valuesOf(connection, "select total from counted").get(0);
  }

  private static List<Integer> valuesOf(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<Integer> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getInt(1));
      }
      return values;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect()) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return database.database().connections().getConnection();
  }
}
