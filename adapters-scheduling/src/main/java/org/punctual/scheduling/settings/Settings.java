package org.punctual.scheduling.settings;

import java.util.Optional;
import java.util.function.Function;
import org.punctual.application.account.Passwords;
import org.punctual.application.account.RegistrationMode;
import org.punctual.application.operation.ApiSettings;
import org.punctual.application.operation.Bootstrap;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.MetricsAccess;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.webhook.Targets;

/**
 * All settings of an administrator, read and checked in one place at start.
 *
 * @param profile what the installation is for
 * @param server where the server listens and stores data, and how it stops
 * @param installation the address of the installation
 * @param mail how mail is sent, if at all
 * @param limits the limits that protect calendars
 * @param api the settings of the API
 * @param bootstrap the account that the first start creates
 * @param registration who creates accounts
 * @param metrics who may read the server's figures
 * @param targets the addresses to which events may be posted
 */
public record Settings(
    RunProfile profile,
    ServerSettings server,
    Installation installation,
    MailSettings mail,
    Limits limits,
    ApiSettings api,
    Bootstrap bootstrap,
    RegistrationMode registration,
    MetricsAccess metrics,
    Targets targets) {

  private static final int MOST = 1_000_000;

  /**
   * Reads the settings.
   *
   * @param source the value of an environment variable, if it is set
   * @param passwords knows which passwords the first account may not have
   * @throws InvalidSettings when settings are wrong; names all of them
   */
  public static Settings read(Function<String, Optional<String>> source, Passwords passwords) {
    SettingsReader reader = new SettingsReader(source);
    RunProfile profile = reader.choice("PUNCTUAL_PROFILE", RunProfile.TRIAL);
    ServerSettings server = ServerSettings.read(reader);
    Installation installation = BaseUrl.read(reader, server.listening().port());
    Settings settings =
        new Settings(
            profile,
            server,
            installation,
            OutgoingMail.read(reader, installation),
            limits(reader),
            ApiLimits.read(reader),
            BootstrapAccount.read(reader, passwords),
            reader.choice("REGISTRATION", RegistrationMode.OPEN),
            MetricsToken.read(reader, profile),
            WebhookTargets.read(reader));
    if (profile == RunProfile.PRODUCTION) {
      new ProductionRules(reader).check(settings);
    }
    reader.refuseIfAnyIsWrong();
    return settings;
  }

  private static Limits limits(SettingsReader reader) {
    return new Limits(
        reader.number("REMINDERS_MAX", Limits.DEFAULT.remindersMax(), 0, MOST),
        reader.number("PENDING_MAX", Limits.DEFAULT.pendingMax(), 0, MOST));
  }
}
