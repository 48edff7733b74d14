package org.punctual.it.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The embedded database of a server that is stopped. */
final class StoppedDatabase {

  private final String url;

  /**
   * Names the database.
   *
   * @param home of the server
   */
  StoppedDatabase(Path home) {
    url = "jdbc:h2:file:" + home.resolve("data/punctual") + ";IFEXISTS=TRUE";
  }

  /** Moves appointments to an earlier time, because a test cannot wait for a day. */
  void startEarlier(Duration by, String... ids) throws SQLException {
    String sql =
        "update appointment set starts_at = dateadd(second, ?, starts_at),"
            + " ends_at = dateadd(second, ?, ends_at) where id = ?";
    try (Connection database = connect();
        PreparedStatement update = database.prepareStatement(sql)) {
      for (String id : ids) {
        update.setLong(1, -by.toSeconds());
        update.setLong(2, -by.toSeconds());
        update.setObject(3, UUID.fromString(id));
        assertThat(update.executeUpdate()).isEqualTo(1);
      }
    }
  }

  /** The number of calls that are recorded, by operation. */
  Map<String, Integer> recordedCalls() throws SQLException {
    // The API writes the name of an operation in lower case, with a dot.
    String sql =
        "select lower(replace(operation, '_', '.')), count(*) from usage_record group by operation";
    try (Connection database = connect();
        PreparedStatement query = database.prepareStatement(sql);
        ResultSet result = query.executeQuery()) {
      Map<String, Integer> calls = new TreeMap<>();
      while (result.next()) {
        calls.put(result.getString(1), result.getInt(2));
      }
      return calls;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "punctual", "");
  }
}
