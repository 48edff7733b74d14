package org.punctual.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.punctual.persistence.operation.TestPostgres;
import org.punctual.persistence.operation.TestSchema;

/**
 * A database with the schema of the migrations, and the persistence unit on it. Only the code that
 * begins and ends transactions differs from the server's.
 */
public final class TestDatabase {

  private static final int CONNECTIONS = 40;

  private static final String FORGET_SECRET = "update stored_secret set value_base64 = null";

  private final TestTransactions transactions;
  private final DataSource connections;

  private TestDatabase(DataSource connections) {
    this.connections = connections;
    TestSchema.migrate(connections);
    EntityManagerFactory factory =
        Persistence.createEntityManagerFactory("punctual", settingsOf(connections));
    transactions = new TestTransactions(factory);
  }

  /** The H2 that all tests share, with the options that the server's own has. */
  public static TestDatabase h2() {
    return H2.DATABASE;
  }

  /** The database in the tests' own PostgreSQL that all tests share. */
  public static TestDatabase postgres() {
    return Postgres.DATABASE;
  }

  /** The entity manager of the thread's transaction. */
  public EntityManager entities() {
    return transactions.entities();
  }

  /** The transactions of this database. */
  public TestTransactions transactions() {
    return transactions;
  }

  /** Deletes everything, in an order that foreign keys allow. */
  public void empty() {
    transactions.call(() -> entities().createNativeQuery(FORGET_SECRET).executeUpdate());
    transactions.call(
        () ->
            List.of(
                    "usage_record",
                    "idempotency_key",
                    "account_try",
                    "appointment",
                    "account",
                    "owner_change",
                    "daily_call")
                .stream()
                .mapToInt(this::deleteAll)
                .sum());
  }

  private int deleteAll(String table) {
    return entities().createNativeQuery("delete from " + table).executeUpdate();
  }

  /** Connections outside of all transactions. */
  public DataSource connections() {
    return connections;
  }

  private static Map<String, Object> settingsOf(DataSource connections) {
    return Map.of(
        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
        "jakarta.persistence.jtaDataSource", "",
        "jakarta.persistence.nonJtaDataSource", connections);
  }

  private static DataSource limited(JdbcConnectionPool pool) {
    pool.setMaxConnections(CONNECTIONS);
    return pool;
  }

  private static final class H2 {

    private static final Pattern DEFAULT = Pattern.compile("jdbc:h2:file:[^;]*(;[^\"]*)\"");

    private static final TestDatabase DATABASE =
        new TestDatabase(
            limited(
                JdbcConnectionPool.create(
                    "jdbc:h2:mem:punctual;DB_CLOSE_DELAY=-1" + options(), "punctual", "")));

    /** What the server's configuration asks of its embedded database. */
    private static String options() {
      try {
        String configuration = Files.readString(Path.of("..", "server.xml"));
        return DEFAULT
            .matcher(configuration)
            .results()
            .map(url -> url.group(1))
            .findFirst()
            .orElseThrow();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** H2's pool takes connections of any driver. */
  private static final class Postgres {

    private static final TestDatabase DATABASE =
        new TestDatabase(limited(JdbcConnectionPool.create(TestPostgres.freshDatabase())));
  }
}
