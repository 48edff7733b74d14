package org.punctual.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.application.operation.StoreFailures;
import org.punctual.application.operation.StoreFailures.Kind;
import org.punctual.application.operation.StoreUnavailable;

class SqlStoreFailuresTest {

  private final StoreFailures failures = new SqlStoreFailures(new SqlOutages());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          28P01, USER
          28000, USER
          3D000, NAME
          90013, NAME
          90146, NAME
          90020, IN_USE
          08006, UNREACHABLE
          42501, OTHER
          """)
  void a_failure_is_sorted_by_its_innermost_state(String state, Kind kind) {
    SQLException driver = new SQLException("what the driver says", state);
    SQLException pool = new SQLException("what the pool says", "99999", driver);
    assertThat(failures.kindOf(new IllegalStateException("no connection", pool))).isEqualTo(kind);
  }

  @Test
  void an_unavailable_store_is_unreachable() {
    assertThat(failures.kindOf(new StoreUnavailable("the clock"))).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void a_failure_without_a_state_is_something_else() {
    assertThat(failures.kindOf(new SQLException("no state"))).isEqualTo(Kind.OTHER);
    assertThat(failures.kindOf(new IllegalStateException())).isEqualTo(Kind.OTHER);
  }
}
