package org.punctual.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.operation.InvalidSettings;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FlywaySchemaTest {

  private static final String ADA =
      "insert into account values (random_uuid(), 'a@b', 'a@b', 'Ada', 'UTC', 'en', 'hash',"
          + " current_timestamp, null, true, false, false, current_timestamp, 1, false, 'DARK',"
          + " 'ada')";

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  private final DataSource database = JdbcConnectionPool.create(url, "punctual", "");

  @Test
  void An_empty_database_gets_its_tables() throws SQLException {
    FlywaySchema.migrate(database);
    assertThat(accounts()).isZero();
  }

  @Test
  void Migrating_again_keeps_what_is_there() throws SQLException {
    FlywaySchema.migrate(database);
    execute(ADA);
    FlywaySchema.migrate(database);
    assertThat(accounts()).isEqualTo(1);
  }

  /** H2 2.4 refuses them, as decision 2 says. */
  @Test
  void Rows_are_accepted_after_the_connection_that_made_the_tables_was_closed()
      throws SQLException {
    JdbcConnectionPool first = JdbcConnectionPool.create(url, "punctual", "");
    FlywaySchema.migrate(first);
    first.dispose();

    execute(ADA);
    execute(
        "insert into appointment (id, owner_id, title, search_text, starts_at, ends_at, time_zone,"
            + " status, revision, created_at, updated_at, version)"
            + " select random_uuid(), id, 'Review', 'review', timestamp '2026-12-01 10:00:00',"
            + " timestamp '2026-12-01 11:00:00', 'UTC', 'CONFIRMED', 1, current_timestamp,"
            + " current_timestamp, 1 from account");
    assertThat(text("select status from appointment")).isEqualTo("CONFIRMED");
  }

  @ParameterizedTest
  @CsvSource({
    "appointment_by_start, appointment where owner_id = ?1 and starts_at > ?2 and starts_at < ?3",
    "appointment_by_external_id, appointment where owner_id = ?1 and external_id = ?2",
    "reminder_noticed, reminder where owner_id = ?1 and noticed_at <= ?2"
  })
  void An_owners_rows_are_found_by_the_index_that_knows_most(String index, String condition)
      throws SQLException {
    FlywaySchema.migrate(database);
    assertThat(text("explain select * from " + condition)).containsIgnoringCase(index);
  }

  @Test
  void Tables_of_the_server_itself_do_no_harm() throws SQLException {
    execute("create table sessions (id varchar(128) primary key)");
    FlywaySchema.migrate(database);
    assertThat(accounts()).isZero();
  }

  @Test
  void A_database_that_a_newer_version_changed_is_refused_and_left_as_it_is() throws SQLException {
    FlywaySchema.migrate(database);
    execute(
        "insert into \"flyway_schema_history\" values (9999, '9999', 'tomorrow', 'SQL',"
            + " 'V9999__tomorrow.sql', 1, 'punctual', current_timestamp, 1, true)");

    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> FlywaySchema.migrate(database))
        .withMessageContaining("DB_URL names a database that a newer version")
        .withMessageContaining("migration 9999, \"tomorrow\"");
    assertThat(accounts()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"classpath:META-INF", "classpath:db/nowhere"})
  void Finding_no_migrations_is_an_error(String location) {
    assertThatIllegalStateException()
        .isThrownBy(() -> FlywaySchema.migrate(database, List.of(location)));
  }

  private int accounts() throws SQLException {
    return Integer.parseInt(text("select count(*) from account"));
  }

  private String text(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
