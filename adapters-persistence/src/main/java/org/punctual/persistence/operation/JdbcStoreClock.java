package org.punctual.persistence.operation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.punctual.application.operation.StoreClock;

/**
 * The database's clock, to the microsecond. It is read outside of transactions, because it stands
 * still within one. It is read over a connection of its own. A server whose other connections are
 * all in use is therefore not cut off.
 */
@ApplicationScoped
class JdbcStoreClock implements StoreClock {

  private static final String MICROSECONDS_SINCE_1970 =
      "select cast(extract(epoch from current_timestamp) * 1000000 as bigint)";

  @Resource(lookup = "jdbc/punctualWatch")
  private DataSource database;

  @Override
  public Instant now() {
    return now(database);
  }

  static Instant now(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(MICROSECONDS_SINCE_1970)) {
      result.next();
      return Instant.EPOCH.plus(result.getLong(1), ChronoUnit.MICROS);
    } catch (SQLException e) {
      throw new IllegalStateException("the database's clock can't be seen", e);
    }
  }
}
