package org.punctual.persistence;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The databases that Punctual works with, where their SQL differs. */
public enum Dialect {
  H2,
  POSTGRESQL;

  /**
   * The dialect of a database.
   *
   * @throws PersistenceException when the database can't be reached
   */
  public static Dialect of(DataSource database) {
    try (Connection connection = database.getConnection()) {
      boolean isPostgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
      return isPostgres ? POSTGRESQL : H2;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
