package org.punctual.persistence.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.punctual.application.operation.Causes;
import org.punctual.application.operation.Outages;
import org.punctual.application.operation.StoreFailures;

/** Sorts failures of H2 and PostgreSQL by the innermost SQLSTATE. */
@ApplicationScoped
class SqlStoreFailures implements StoreFailures {

  private final Outages outages;

  @Inject
  SqlStoreFailures(Outages outages) {
    this.outages = outages;
  }

  @Override
  public Kind kindOf(Throwable failure) {
    return switch (stateOf(failure)) {
      case "28000", "28P01" -> Kind.USER;
      case "3D000", "90013", "90146" -> Kind.NAME;
      case "90020" -> Kind.IN_USE;
      default -> outages.isBehind(failure) ? Kind.UNREACHABLE : Kind.OTHER;
    };
  }

  /** The innermost SQLSTATE; empty when there is none. */
  private static String stateOf(Throwable failure) {
    Optional<SQLException> innermost =
        Causes.of(failure)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .reduce((outer, inner) -> inner);
    return innermost.map(SQLException::getSQLState).orElse("");
  }
}
