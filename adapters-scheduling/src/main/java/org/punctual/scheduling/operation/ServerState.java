package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;

/** How far this server came. */
@ApplicationScoped
class ServerState {

  private volatile Phase phase = Phase.STARTING;

  private enum Phase {
    STARTING,
    SERVING,
    STOPPING
  }

  void started() {
    phase = Phase.SERVING;
  }

  void stopping() {
    phase = Phase.STOPPING;
  }

  boolean hasStarted() {
    return phase != Phase.STARTING;
  }

  boolean isServing() {
    return phase == Phase.SERVING;
  }
}
