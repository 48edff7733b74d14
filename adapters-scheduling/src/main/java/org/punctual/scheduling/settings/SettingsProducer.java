package org.punctual.scheduling.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.Config;
import org.punctual.application.account.Passwords;
import org.punctual.application.account.RegistrationMode;
import org.punctual.application.operation.ApiSettings;
import org.punctual.application.operation.Bootstrap;
import org.punctual.application.operation.GivenSecret;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.MetricsAccess;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.usage.Retention;
import org.punctual.domain.webhook.Targets;

/** Gives each class the part of the settings that it needs. */
@ApplicationScoped
public class SettingsProducer {

  /** The settings that only Liberty reads. */
  private static final Set<String> OF_THE_SERVER = Set.of("DATA_DIR", "DB_USER", "DB_PASSWORD");

  /** More than the start needs from the reading of the settings until it ends the process. */
  private static final Duration END_OF_PROCESS = Duration.ofSeconds(30);

  private final Config config;
  private final Passwords passwords;
  private final Set<String> names = new ConcurrentSkipListSet<>(OF_THE_SERVER);

  @Inject
  SettingsProducer(Config config, Passwords passwords) {
    this.config = config;
    this.passwords = passwords;
  }

  /**
   * Reads all settings.
   *
   * @throws InvalidSettings when an administrator must change a setting first
   */
  public Settings read() {
    return Settings.read(this::valueOf, passwords);
  }

  /**
   * The settings of a class that Liberty needs while the server starts. When they are refused, the
   * class waits for the end of the process: Liberty would report its failure as an incident.
   */
  @Produces
  @Singleton
  Settings settings() {
    try {
      return read();
    } catch (InvalidSettings refused) {
      LockSupport.parkNanos(END_OF_PROCESS.toNanos());
      throw refused;
    }
  }

  /** The names of all settings, known once the settings have been read. */
  public Set<String> names() {
    return names;
  }

  @Produces
  @Singleton
  Installation installation(Settings settings) {
    return settings.installation();
  }

  @Produces
  @Singleton
  MailSettings mail(Settings settings) {
    return settings.mail();
  }

  @Produces
  @Singleton
  Limits limits(Settings settings) {
    return settings.limits();
  }

  @Produces
  @Singleton
  ApiSettings api(Settings settings) {
    return settings.api();
  }

  @Produces
  @Singleton
  Retention usageRetention(Settings settings) {
    return new Retention(settings.api().usageRetentionDays());
  }

  @Produces
  @Singleton
  Bootstrap bootstrap(Settings settings) {
    return settings.bootstrap();
  }

  @Produces
  @Singleton
  RegistrationMode registration(Settings settings) {
    return settings.registration();
  }

  @Produces
  @Singleton
  MetricsAccess metrics(Settings settings) {
    return settings.metrics();
  }

  @Produces
  @Singleton
  Targets targets(Settings settings) {
    return settings.targets();
  }

  @Produces
  @Singleton
  GivenSecret secret(Settings settings) {
    return settings.server().secret();
  }

  /** The raw value, because a password may contain text that looks like a reference, "${...}". */
  private Optional<String> valueOf(String name) {
    names.add(name);
    return Optional.ofNullable(config.getConfigValue(name).getRawValue());
  }
}
