package org.punctual.scheduling.operation;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.StoreFailures;
import org.punctual.scheduling.settings.Settings;

/** Takes the steps of the start, and explains why the database prevents them. */
@ApplicationScoped
class StartAttempt implements Launch.Attempt {

  private static final System.Logger LOG = System.getLogger(StartAttempt.class.getName());

  private final Settings settings;
  private final StartSteps steps;
  private final StoreFailures failures;
  private final ServerStop stop;
  private volatile boolean isDescribed;

  @Inject
  StartAttempt(Settings settings, StartSteps steps, StoreFailures failures, ServerStop stop) {
    this.settings = settings;
    this.steps = steps;
    this.failures = failures;
    this.stop = stop;
  }

  /** Checks what can only be checked before Liberty opens its port, and listens for a stop. */
  void prepare() {
    steps.prepare();
    stop.prepare();
  }

  @Override
  public Optional<DatabaseTrouble> tryOnce() {
    Optional<String> problem = DatabaseProbe.problemOf(settings.server().database().servers());
    return problem.map(this::withoutDatabase).or(this::started);
  }

  /** A wrong port is refused even without a database. */
  private DatabaseTrouble withoutDatabase(String problem) {
    steps.checkPort();
    return DatabaseTrouble.unreachable(problem);
  }

  private Optional<DatabaseTrouble> started() {
    try {
      steps.takeAll();
      return Optional.empty();
    } catch (InvalidSettings refused) {
      throw refused;
    } catch (RuntimeException | Error failure) {
      return Optional.of(described(failure));
    }
  }

  /** An unforeseen failure is logged in full, but only once. */
  private DatabaseTrouble described(Throwable failure) {
    DatabaseTrouble trouble = DatabaseTrouble.of(failures.kindOf(failure), failure);
    if (trouble.kind() == StoreFailures.Kind.OTHER && !isDescribed) {
      isDescribed = true;
      LOG.log(ERROR, "An attempt to start failed, and is repeated", failure);
    }
    return trouble;
  }
}
