package org.punctual.persistence.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.punctual.application.operation.Causes;
import org.punctual.application.operation.Outages;
import org.punctual.application.operation.StoreUnavailable;

/** Recognizes outages of H2 and PostgreSQL by the SQLSTATE. */
@ApplicationScoped
class SqlOutages implements Outages {

  /**
   * Classes of SQLSTATE: connection exception, transaction rollback (deadlock), insufficient
   * resources, operator intervention, system error.
   */
  private static final Set<String> STATES = Set.of("08", "40", "53", "57", "58");

  /**
   * H2: a lock was not had in time; the database is closed, was closed, or its connection broke.
   * PostgreSQL: the database waited too long for the next statement of a transaction, and ended the
   * transaction.
   */
  private static final Set<String> OTHER_STATES =
      Set.of("HYT00", "90067", "90098", "90121", "25P03");

  @Override
  public boolean isBehind(Throwable failure) {
    return Causes.of(failure).anyMatch(SqlOutages::isOutage);
  }

  private static boolean isOutage(Throwable cause) {
    return cause instanceof StoreUnavailable
        || cause instanceof SQLTransientException
        || cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLRecoverableException
        || (cause instanceof SQLException sql && isOutageState(sql.getSQLState()));
  }

  private static boolean isOutageState(@Nullable String state) {
    return state != null
        && state.length() == 5
        && (STATES.contains(state.substring(0, 2)) || OTHER_STATES.contains(state));
  }
}
