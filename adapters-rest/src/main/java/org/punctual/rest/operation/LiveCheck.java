package org.punctual.rest.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.punctual.application.operation.ServerPhase;

/** Reports that the process works, unless its settings are refused and it is about to end. */
@Liveness
@ApplicationScoped
public class LiveCheck implements HealthCheck {

  private final ServerPhase phase;

  /** Reports the phase. */
  @Inject
  public LiveCheck(ServerPhase phase) {
    this.phase = phase;
  }

  @Override
  public HealthCheckResponse call() {
    return new HealthCheckResponse(
        "settings", phase.isRefused() ? Status.DOWN : Status.UP, Optional.empty());
  }
}
