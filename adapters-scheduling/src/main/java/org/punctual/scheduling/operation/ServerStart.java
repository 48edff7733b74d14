package org.punctual.scheduling.operation;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.punctual.application.operation.BuildInfo;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.scheduling.settings.Misspellings;
import org.punctual.scheduling.settings.Settings;
import org.punctual.scheduling.settings.SettingsProducer;

/**
 * The one place where the server starts. The settings are read before anything else. The rest of
 * the start runs in the background, and waits for the database if necessary.
 */
@ApplicationScoped
class ServerStart {

  private static final System.Logger LOG = System.getLogger(ServerStart.class.getName());

  private final SettingsProducer source;
  private final Instance<Background> background;
  private final RefusedStart refusal;
  private final QuietLoggers loggers;

  @Inject
  ServerStart(
      SettingsProducer source,
      Instance<Background> background,
      RefusedStart refusal,
      QuietLoggers loggers) {
    this.source = source;
    this.background = background;
    this.refusal = refusal;
    this.loggers = loggers;
  }

  void onStartup(@Observes Startup event) {
    loggers.silence();
    BuildInfo build = BuildInfo.current();
    LOG.log(INFO, "Punctual {0}, commit {1}", build.version(), build.commit());
    try {
      Settings settings = source.read();
      report(settings);
      background.get().begin(settings);
    } catch (InvalidSettings refused) {
      warnOfUnknownNames();
      refusal.end(refused);
    }
  }

  private void report(Settings settings) {
    LOG.log(
        INFO,
        "Starting for {0} at {1}, mail {2}",
        settings.profile(),
        settings.installation().baseUrl(),
        settings.mail().isOn() ? "on" : "off");
    warnOfUnknownNames();
  }

  /** Only names are logged, because the value of a misspelled setting may be a secret. */
  private void warnOfUnknownNames() {
    Misspellings.in(System.getenv().keySet(), source.names())
        .forEach(
            (name, setting) ->
                LOG.log(
                    WARNING,
                    "{0} is no setting and changes nothing: is {1} meant?",
                    name,
                    setting));
  }
}
