package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import org.punctual.application.operation.ServerPhase;

/** Keeps the phase of this server. */
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

  /** Notes that the start is complete, unless the server is stopping already. */
  synchronized void started() {
    phase = phase == Phase.STARTING ? Phase.SERVING : phase;
    hasStarted = true;
  }

  /** Notes that an administrator must change a setting first. */
  synchronized void refused() {
    phase = Phase.REFUSED;
  }

  /**
   * Notes that a stop was requested.
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
