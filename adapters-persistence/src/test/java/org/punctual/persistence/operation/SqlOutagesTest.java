package org.punctual.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.operation.Outages;
import org.punctual.application.operation.StoreUnavailable;

class SqlOutagesTest {

  private final Outages outages = new SqlOutages();

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "40001", "53300", "57P01", "HYT00", "90098"})
  void a_database_that_cannot_answer_is_an_outage(String state) {
    assertThat(isOutage(new SQLException("", state))).isTrue();
  }

  @Test
  void a_missing_connection_is_an_outage() {
    assertThat(isOutage(new SQLTransientConnectionException("busy"))).isTrue();
    assertThat(isOutage(new SQLNonTransientConnectionException("refused"))).isTrue();
  }

  @Test
  void an_unavailable_store_is_an_outage() {
    assertThat(isOutage(new StoreUnavailable("whose session it is"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42601", "23505", "22001", "90", "90007", "HY000", "HYC00"})
  void a_statement_that_is_wrong_is_a_defect(String state) {
    assertThat(isOutage(new SQLException("", state))).isFalse();
  }

  @Test
  void any_other_failure_is_a_defect() {
    assertThat(isOutage(new SQLIntegrityConstraintViolationException("twice"))).isFalse();
    assertThat(isOutage(new SQLException("no state"))).isFalse();
    assertThat(isOutage(new IllegalStateException())).isFalse();
  }

  private boolean isOutage(Exception cause) {
    return outages.isBehind(new IllegalStateException("wrapped", new RuntimeException(cause)));
  }
}
