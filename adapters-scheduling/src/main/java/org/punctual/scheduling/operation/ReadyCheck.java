package org.punctual.scheduling.operation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether customers should be sent here: started, not stopping, and the database answers. */
@Readiness
@ApplicationScoped
class ReadyCheck implements HealthCheck {

  private static final int PATIENCE_SECONDS = 2;

  private final ServerState state;

  @Resource(lookup = "jdbc/punctual")
  private DataSource database;

  @Inject
  ReadyCheck(ServerState state) {
    this.state = state;
  }

  @Override
  public HealthCheckResponse call() {
    boolean answers = databaseAnswers();
    return HealthCheckResponse.named("ready")
        .withData("serving", state.isServing())
        .withData("database", answers)
        .status(state.isServing() && answers)
        .build();
  }

  private boolean databaseAnswers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException unreachable) {
      return false;
    }
  }
}
