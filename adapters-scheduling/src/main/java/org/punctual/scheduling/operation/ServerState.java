package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import org.punctual.application.operation.ServerPhase;

/** Keeps how far this server came. */
@ApplicationScoped
class ServerState implements ServerPhase {

  private volatile Phase phase = Phase.STARTING;
  private volatile boolean hasStarted;

  private enum Phase {
    STARTING,
    REFUSED,
    SERVING,
    STOPPING
  }

  /** The start is complete; a stop that came before stays. */
  synchronized void started() {
    phase = phase == Phase.STARTING ? Phase.SERVING : phase;
    hasStarted = true;
  }

  /** An administrator must change a setting first. */
  synchronized void refused() {
    phase = Phase.REFUSED;
  }

  /**
   * A stop was asked.
   *
   * @return whether the server was serving until now
   */
  synchronized boolean stopping() {
    boolean wasServing = phase == Phase.SERVING;
    phase = phase == Phase.REFUSED ? phase : Phase.STOPPING;
    return wasServing;
  }

  @Override
  public boolean hasStarted() {
    return hasStarted;
  }

  @Override
  public boolean isServing() {
    return phase == Phase.SERVING;
  }

  @Override
  public boolean isStopping() {
    return phase == Phase.STOPPING;
  }

  @Override
  public boolean isRefused() {
    return phase == Phase.REFUSED;
  }
}
