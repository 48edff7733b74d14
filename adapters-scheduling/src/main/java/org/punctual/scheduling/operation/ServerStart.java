package org.punctual.scheduling.operation;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.punctual.application.operation.Bootstrapping;
import org.punctual.application.operation.Settings;
import org.punctual.application.operation.StartingPunctual;

/** The one place where the server starts and stops. */
@ApplicationScoped
class ServerStart {

  private static final System.Logger LOG = System.getLogger(ServerStart.class.getName());

  private final Instance<Settings> settings;
  private final Instance<StartingPunctual> starting;
  private final Instance<Jobs> jobs;
  private final ServerState state;

  @Inject
  ServerStart(
      Instance<Settings> settings,
      Instance<StartingPunctual> starting,
      Instance<Jobs> jobs,
      ServerState state) {
    this.settings = settings;
    this.starting = starting;
    this.jobs = jobs;
    this.state = state;
  }

  /** Starts, or fails the deployment: nobody is served by half a server. */
  void onStartup(@Observes Startup event) {
    try {
      tell(settings.get());
      tell(starting.get().start());
      jobs.get().start();
      state.started();
    } catch (RuntimeException | Error failure) {
      LOG.log(ERROR, "Punctual did not start: " + Failures.inWords(failure));
      throw failure;
    }
  }

  void onShutdown(@Observes Shutdown event) {
    if (state.isServing()) {
      state.stopping();
      jobs.get().stop();
    }
  }

  /** Read before anything is touched. */
  private static void tell(Settings settings) {
    LOG.log(
        INFO,
        "Starting for {0} at {1}, mail {2}",
        settings.profile(),
        settings.installation().baseUrl(),
        settings.mail().isOn() ? "on" : "off");
  }

  private static void tell(Bootstrapping.Result bootstrap) {
    switch (bootstrap) {
      case MADE -> LOG.log(INFO, "Made the account of BOOTSTRAP_EMAIL");
      case LEFT ->
          LOG.log(
              WARNING,
              "Left the account of BOOTSTRAP_EMAIL as it is: an existing account is never changed"
                  + " or promoted. Unset BOOTSTRAP_EMAIL once the account is made");
      case NOT_ASKED -> LOG.log(INFO, "Started without a bootstrap account");
    }
  }
}
