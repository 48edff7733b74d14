package org.punctual.scheduling.operation;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.punctual.application.operation.InvalidSettings;

/**
 * Ends the process when its settings are refused. Service managers know the exit code as a
 * configuration error.
 *
 * <p>The process is halted, not shut down. Liberty's own stop would first wait for the application
 * whose start is refused. It would also bury the reason under its own messages. Nothing is lost,
 * because no request has been answered yet.
 */
@ApplicationScoped
class RefusedStart {

  private static final System.Logger LOG = System.getLogger(RefusedStart.class.getName());

  /** {@code EX_CONFIG} of BSD's sysexits.h. */
  private static final int EX_CONFIG = 78;

  private final ServerState state;

  @Inject
  RefusedStart(ServerState state) {
    this.state = state;
  }

  /** Reports what is wrong and how to repair it, and ends the process. */
  void end(InvalidSettings refused) {
    state.refused();
    LOG.log(ERROR, "Punctual does not start: " + refused.getMessage());
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(EX_CONFIG);
  }
}
