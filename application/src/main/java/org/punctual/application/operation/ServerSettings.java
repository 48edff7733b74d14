package org.punctual.application.operation;

import java.util.Optional;

/**
 * What the server below Punctual is told by the same environment. The server uses these values
 * itself; here they are checked, for it would only warn.
 *
 * @param httpPort where it listens
 * @param onPostgres whether the database is PostgreSQL, not the embedded one
 * @param sessions where sessions are kept
 * @param secretIsSet whether the secret key is the administrator's own
 */
record ServerSettings(int httpPort, boolean onPostgres, Sessions sessions, boolean secretIsSet) {

  private static final int DEFAULT_HTTP_PORT = 9080;
  private static final int DEFAULT_HTTPS_PORT = 9443;
  private static final int LAST_PORT = 65_535;
  private static final int DEFAULT_POOL = 20;
  private static final int LEAST_POOL = 4;
  private static final int LARGEST_POOL = 1_000;

  /** Where sessions are kept. */
  enum Sessions {
    MEMORY,
    DATABASE
  }

  static ServerSettings read(SettingsReader reader) {
    reader.number("HTTPS_PORT", DEFAULT_HTTPS_PORT, 1, LAST_PORT);
    reader.number("DB_POOL", DEFAULT_POOL, LEAST_POOL, LARGEST_POOL);
    checkKeystore(reader);
    TrustedProxies.check(reader);
    boolean onPostgres = isPostgres(reader);
    return new ServerSettings(
        reader.number("HTTP_PORT", DEFAULT_HTTP_PORT, 1, LAST_PORT),
        onPostgres,
        sessions(reader, onPostgres),
        SecretKey.isSet(reader));
  }

  private static boolean isPostgres(SettingsReader reader) {
    Optional<String> url = reader.text("DB_URL");
    boolean onPostgres = url.filter(it -> it.startsWith("jdbc:postgresql:")).isPresent();
    if (!onPostgres && url.filter(it -> !it.startsWith("jdbc:h2:")).isPresent()) {
      reader.refuse(
          "DB_URL",
          "names neither PostgreSQL nor H2",
          "Set it to jdbc:postgresql://HOST/DATABASE, or unset it for the embedded database");
    }
    return onPostgres;
  }

  private static Sessions sessions(SettingsReader reader, boolean onPostgres) {
    Sessions sessions = reader.choice("SESSIONS", Sessions.MEMORY);
    if (sessions == Sessions.DATABASE && !onPostgres) {
      reader.refuse(
          "SESSIONS",
          "is \"database\", which the embedded database does not support",
          "Set DB_URL to a PostgreSQL database, or unset SESSIONS");
    }
    return sessions;
  }

  private static void checkKeystore(SettingsReader reader) {
    boolean hasKeystore = reader.text("TLS_KEYSTORE").isPresent();
    if (hasKeystore && reader.exactly("TLS_KEYSTORE_PASSWORD").isEmpty()) {
      reader.refuse(
          "TLS_KEYSTORE_PASSWORD",
          "is required together with TLS_KEYSTORE",
          "Set it to the password of that PKCS#12 file");
    }
  }
}
