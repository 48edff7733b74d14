package org.punctual.rest.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.punctual.application.operation.ServerPhase;

/**
 * Says whether the start is complete.
 *
 * <p>The checks are beans of this web module, and not of the library that both web modules share.
 * Liberty asks each module for its checks, and would list a shared check twice.
 */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {

  private final ServerPhase phase;

  /** Reports the phase. */
  @Inject
  public StartedCheck(ServerPhase phase) {
    this.phase = phase;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("start").status(phase.hasStarted()).build();
  }
}
