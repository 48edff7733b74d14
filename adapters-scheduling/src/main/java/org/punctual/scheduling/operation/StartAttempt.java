package org.punctual.scheduling.operation;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.punctual.application.operation.Bootstrapping;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.StartingPunctual;
import org.punctual.scheduling.settings.Settings;

/**
 * The steps of the start after the settings: the tables, the first account, the jobs, the first
 * pages.
 */
@ApplicationScoped
class StartAttempt implements Launch.Attempt {

  private static final System.Logger LOG = System.getLogger(StartAttempt.class.getName());

  private final Settings settings;
  private final StartingPunctual starting;
  private final Jobs jobs;
  private final WarmUp warmUp;
  private final ServerState state;
  private volatile boolean isDescribed;

  @Inject
  StartAttempt(
      Settings settings, StartingPunctual starting, Jobs jobs, WarmUp warmUp, ServerState state) {
    this.settings = settings;
    this.starting = starting;
    this.jobs = jobs;
    this.warmUp = warmUp;
    this.state = state;
  }

  /** Checks what can only be checked before Liberty opens its port. */
  void prepare() {
    warmUp.prepare();
  }

  @Override
  public Optional<DatabaseTrouble> tryOnce() {
    Optional<String> problem = DatabaseProbe.problemOf(settings.server().database().servers());
    return problem.map(this::withoutDatabase).or(this::started);
  }

  /** A wrong port is refused even without a database. */
  private DatabaseTrouble withoutDatabase(String problem) {
    warmUp.checkPort();
    return DatabaseTrouble.unreachable(problem);
  }

  private Optional<DatabaseTrouble> started() {
    try {
      report(starting.start());
      warmUp.checkPort();
      jobs.start();
      warmUp.run();
      state.started();
      return Optional.empty();
    } catch (InvalidSettings refused) {
      throw refused;
    } catch (RuntimeException | Error failure) {
      return Optional.of(described(failure));
    }
  }

  /** An unforeseen failure is logged in full, but only once. */
  private DatabaseTrouble described(Throwable failure) {
    DatabaseTrouble trouble = DatabaseTrouble.of(failure);
    if (trouble.kind() == DatabaseTrouble.Kind.OTHER && !isDescribed) {
      isDescribed = true;
      LOG.log(ERROR, "An attempt to start failed, and is repeated", failure);
    }
    return trouble;
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
