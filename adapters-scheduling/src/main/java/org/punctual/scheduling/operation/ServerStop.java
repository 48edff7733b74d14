package org.punctual.scheduling.operation;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.punctual.scheduling.settings.Settings;

/**
 * Stops the server. First the server reports that it is not ready, and answers requests for the
 * stop delay. Balancers then send it no more requests. Next Liberty closes the ports and lets
 * requests finish. At last the jobs end, after the work that the last requests left to them.
 */
@ApplicationScoped
class ServerStop {

  private static final System.Logger LOG = System.getLogger(ServerStop.class.getName());

  private final Settings settings;
  private final ServerState state;
  private final Jobs jobs;
  private final ScheduledExecutorService executor;
  private Optional<StopSignal> signal = Optional.empty();

  @Inject
  ServerStop(Settings settings, ServerState state, Jobs jobs, ScheduledExecutorService executor) {
    this.settings = settings;
    this.state = state;
    this.jobs = jobs;
    this.executor = executor;
  }

  /** Listens for a stop. Without the signal the ports close at once; nothing else changes. */
  void prepare() {
    try {
      signal = Optional.of(new StopSignal(executor.getClass(), this::beforePortsClose));
    } catch (ReflectiveOperationException | RuntimeException foreign) {
      LOG.log(WARNING, "STOP_DELAY has no effect on this server: " + foreign);
    }
  }

  private void beforePortsClose() {
    Duration delay = settings.server().stopDelay();
    if (state.stopping() && !delay.isZero()) {
      LOG.log(INFO, "Stopping: not ready, and the port closes in {0} s", delay.toSeconds());
      pause(delay);
    }
  }

  void onShutdown(@Observes Shutdown event) {
    state.stopping();
    signal.ifPresent(ServerStop::end);
    jobs.stop();
  }

  private static void end(StopSignal signal) {
    try {
      signal.close();
    } catch (ReflectiveOperationException | RuntimeException alreadyGone) {
      LOG.log(System.Logger.Level.DEBUG, "The stop signal had ended", alreadyGone);
    }
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
