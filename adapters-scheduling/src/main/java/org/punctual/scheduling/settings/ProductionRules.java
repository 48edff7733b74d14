package org.punctual.scheduling.settings;

import org.punctual.scheduling.settings.ServerSettings.Sessions;

/** Refuses settings with which an installation must not serve customers. */
final class ProductionRules {

  private static final String PROFILE = " while PUNCTUAL_PROFILE is \"production\"";

  private final SettingsReader reader;

  ProductionRules(SettingsReader reader) {
    this.reader = reader;
  }

  void check(Settings settings) {
    checkServer(settings.server());
    refuseUnless(
        settings.installation().isSecure(),
        "BASE_URL",
        "is unset or plain HTTP",
        "Set it to the https address that customers use");
    refuseUnless(
        !settings.mail().sendsPasswordInClear(),
        "SMTP_TLS",
        "is \"none\" or \"offered\", which can show the password of SMTP_USER on the way",
        "Set it to required or implicit");
  }

  private void checkServer(ServerSettings server) {
    refuseUnless(
        server.database().isPostgres(),
        "DB_URL",
        "is the embedded database",
        "Set it to jdbc:postgresql://HOST/DATABASE");
    refuseUnless(
        server.sessions() == Sessions.DATABASE,
        "SESSIONS",
        "is \"memory\"",
        "Set it to database, so that any server can continue any session");
    refuseUnless(
        !server.database().isReadableOnTheWay(),
        "DB_URL",
        "does not demand TLS, so that the network can read passwords and customers' data",
        "Add sslmode=verify-full and sslrootcert, or sslmode=require; only a database on this"
            + " machine, at localhost, needs no TLS");
    refuseUnless(
        server.secret().base64().isPresent(),
        "SECRET_KEY",
        "is not set",
        "Set it to the output of \"openssl rand -base64 32\", the same on every server");
  }

  private void refuseUnless(boolean fit, String name, String what, String remedy) {
    if (!fit) {
      reader.refuse(name, what + PROFILE, remedy);
    }
  }
}
