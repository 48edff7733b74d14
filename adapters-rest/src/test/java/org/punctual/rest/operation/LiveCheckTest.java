package org.punctual.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.application.operation.ServerPhase;

class LiveCheckTest {

  private enum Phase implements ServerPhase {
    STARTING,
    SERVING,
    STOPPING,
    REFUSED;

    @Override
    public boolean hasStarted() {
      return isServing() || isStopping();
    }

    @Override
    public boolean isServing() {
      return this == SERVING;
    }

    @Override
    public boolean isStopping() {
      return this == STOPPING;
    }

    @Override
    public boolean isRefused() {
      return this == REFUSED;
    }
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void only_a_server_whose_settings_are_refused_does_not_live(Phase phase) {
    Status expected = phase == Phase.REFUSED ? Status.DOWN : Status.UP;
    assertThat(new LiveCheck(phase).call().getStatus()).isEqualTo(expected);
  }
}
