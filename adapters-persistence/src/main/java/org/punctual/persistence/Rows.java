package org.punctual.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows by SQL over the connection of the current transaction. The entity manager
 * makes no managed copies of these rows, and is not even opened. The copies would cost more than
 * the database's part of a short statement. The entity manager's pending changes are not visible
 * here: adapters that change rows through the entity manager flush each change.
 */
@Dependent
public class Rows {

  private final DataSource database;

  @Inject
  public Rows(DataSource database) {
    this.database = database;
  }

  /** Makes a value of the current row. */
  @FunctionalInterface
  public interface Reader<T> {

    /** Reads the row's columns. */
    T read(ResultSet row) throws SQLException;
  }

  /** Binds the values of a row to the question marks of a statement. */
  @FunctionalInterface
  public interface Binder<T> {

    /** Binds the values. */
    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  /**
   * Runs a statement for each row. The driver sends all of them together.
   *
   * @return for each row in order, whether the statement changed the database. Several inserts that
   *     the driver made one statement count as changes, because it does not count their rows.
   * @throws PersistenceException when the database refuses a row or cannot be reached
   */
  public <T> List<Boolean> write(String sql, Collection<T> rows, Binder<T> binder) {
    if (rows.isEmpty()) {
      return List.of();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (T row : rows) {
        binder.bind(statement, row);
        statement.addBatch();
      }
      return Arrays.stream(statement.executeBatch()).mapToObj(count -> count != 0).toList();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Runs one statement.
   *
   * @return how many rows it changed
   * @throws PersistenceException when the database refuses a row or cannot be reached
   */
  public int change(Query change) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, change)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Binds an instant that may be missing. */
  public static void bind(PreparedStatement statement, int index, @Nullable Instant instant)
      throws SQLException {
    OffsetDateTime bound = instant == null ? null : InstantConverter.bound(instant);
    statement.setObject(index, bound, Types.TIMESTAMP_WITH_TIMEZONE);
  }

  /**
   * All rows of a query.
   *
   * @throws PersistenceException when the database refuses the query or cannot be reached
   */
  public <T> List<T> read(Query query, Reader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, query);
        ResultSet rows = statement.executeQuery()) {
      return all(rows, reader);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** The condition that a column has one of some values, with a question mark for each value. */
  public static String in(Collection<?> values) {
    return "in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }

  /** The instant in a column that is never null. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The instant in a column that may be null. */
  public static Optional<Instant> optionalInstant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static PreparedStatement prepared(Connection connection, Query query)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query.sql());
    for (int i = 0; i < query.parameters().size(); i++) {
      statement.setObject(i + 1, query.parameters().get(i));
    }
    return statement;
  }

  private static <T> List<T> all(ResultSet rows, Reader<T> reader) throws SQLException {
    List<T> all = new ArrayList<>();
    while (rows.next()) {
      all.add(reader.read(rows));
    }
    return all;
  }

  /**
   * A statement in SQL.
   *
   * @param parameters the values of the question marks, as JDBC takes them
   */
  public record Query(String sql, List<?> parameters) {

    public Query {
      parameters = List.copyOf(parameters);
    }

    /** A statement that has this one inside, with the same parameters. */
    public Query within(String before, String after) {
      return new Query(before + sql + after, parameters);
    }
  }
}
