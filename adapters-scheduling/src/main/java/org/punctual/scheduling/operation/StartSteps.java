package org.punctual.scheduling.operation;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.punctual.application.operation.Bootstrapping;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.StartingPunctual;

/**
 * The steps of the start after the settings: the tables, the first account, the jobs, the first
 * pages.
 */
@ApplicationScoped
class StartSteps {

  private static final System.Logger LOG = System.getLogger(StartSteps.class.getName());

  private final StartingPunctual starting;
  private final Jobs jobs;
  private final WarmUp warmUp;
  private final ServerState state;

  @Inject
  StartSteps(StartingPunctual starting, Jobs jobs, WarmUp warmUp, ServerState state) {
    this.starting = starting;
    this.jobs = jobs;
    this.warmUp = warmUp;
    this.state = state;
  }

  /** Checks what can only be checked before Liberty opens its port. */
  void prepare() {
    warmUp.prepare();
  }

  /**
   * Checks the port, which needs no database.
   *
   * @throws InvalidSettings when the port is wrong
   */
  void checkPort() {
    warmUp.checkPort();
  }

  /**
   * Takes all steps. They can be repeated after a failure.
   *
   * @throws InvalidSettings when an administrator must change a setting first
   */
  void takeAll() {
    report(starting.start());
    warmUp.checkPort();
    jobs.start();
    warmUp.run();
    state.started();
  }

  private static void report(Bootstrapping.Result bootstrap) {
    switch (bootstrap) {
      case MADE -> LOG.log(INFO, "Created the account of BOOTSTRAP_EMAIL");
      case LEFT ->
          LOG.log(
              WARNING,
              "Left the account of BOOTSTRAP_EMAIL as it is: an existing account is never changed"
                  + " or promoted. Unset BOOTSTRAP_EMAIL once the account exists");
      case NOT_ASKED -> LOG.log(INFO, "Started without a bootstrap account");
    }
  }
}
