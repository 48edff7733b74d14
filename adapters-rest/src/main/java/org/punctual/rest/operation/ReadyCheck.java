package org.punctual.rest.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.punctual.application.operation.ServerPhase;
import org.punctual.application.operation.StoreHealth;

/**
 * Says whether this server can take requests: it has started, is not stopping, and the database
 * answers.
 */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

  private final ServerPhase phase;
  private final StoreHealth database;

  /** Reports the phase and the last check of the database. */
  @Inject
  public ReadyCheck(ServerPhase phase, StoreHealth database) {
    this.phase = phase;
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    boolean answers = database.isUp();
    return HealthCheckResponse.named("ready")
        .withData("serving", phase.isServing())
        .withData("database", answers)
        .status(phase.isServing() && answers)
        .build();
  }
}
