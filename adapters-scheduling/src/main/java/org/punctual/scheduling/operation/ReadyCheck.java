package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.punctual.application.operation.StoreReach;

/** Says whether customers should be sent here: started, not stopping, and the database answers. */
@Readiness
@ApplicationScoped
class ReadyCheck implements HealthCheck {

  private final ServerState state;
  private final StoreReach database;

  @Inject
  ReadyCheck(ServerState state, StoreReach database) {
    this.state = state;
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    boolean answers = database.isThere();
    return HealthCheckResponse.named("ready")
        .withData("serving", state.isServing())
        .withData("database", answers)
        .status(state.isServing() && answers)
        .build();
  }
}
