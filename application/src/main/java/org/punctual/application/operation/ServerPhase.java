package org.punctual.application.operation;

/**
 * How far this server came: it starts, serves and stops, or its settings are refused. A phase never
 * returns.
 */
public interface ServerPhase {

  /** Says whether the start is complete; a stopping server has started. */
  boolean hasStarted();

  /** Says whether customers should be sent here: the start is complete, and no stop was asked. */
  boolean isServing();

  /** Says whether a stop was asked; requests are still answered until the port closes. */
  boolean isStopping();

  /** Says whether the start is refused, so that the process is about to end. */
  boolean isRefused();
}
