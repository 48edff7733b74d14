package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Says whether the start succeeded. */
@Startup
@ApplicationScoped
class StartedCheck implements HealthCheck {

  private final ServerState state;

  @Inject
  StartedCheck(ServerState state) {
    this.state = state;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("start").status(state.hasStarted()).build();
  }
}
