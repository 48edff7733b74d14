package org.punctual.application.operation;

/**
 * The phase of this server: it starts, serves and stops, or its settings are refused. A phase that
 * has ended never comes back.
 */
public interface ServerPhase {

  /** Says whether the start is complete. It stays complete while the server stops. */
  boolean hasStarted();

  /**
   * Says whether customers should be sent to this server. Its start is complete, and no stop was
   * requested.
   */
  boolean isServing();

  /** Says whether a stop was requested. Requests are still answered until the port closes. */
  boolean isStopping();

  /** Says whether the start is refused, so that the process is about to end. */
  boolean isRefused();
}
