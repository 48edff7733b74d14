package org.punctual.scheduling.settings;

import java.time.Duration;
import org.punctual.application.operation.GivenSecret;
import org.punctual.domain.Coded;

/**
 * Settings of the process and of the server below Punctual. The server itself reads most of these
 * settings from the same environment. It only warns of a wrong value, so the values are checked
 * here.
 *
 * @param listening where the server listens
 * @param database where the database is
 * @param sessions where sessions are kept
 * @param secret the secret key, if the administrator set one
 * @param stopDelay how long a stopping server still accepts requests, so that a load balancer
 *     notices the stop
 */
public record ServerSettings(
    ListeningAddress listening,
    DatabaseUrl database,
    Sessions sessions,
    GivenSecret secret,
    Duration stopDelay) {

  private static final int DEFAULT_HTTPS_PORT = 9443;
  private static final int DEFAULT_POOL = 20;
  private static final int LEAST_POOL = 4;
  private static final int LARGEST_POOL = 1_000;
  private static final int DEFAULT_STOP_DELAY = 5;

  /** Liberty waits 30 s for its own end. A service manager would cut off a longer delay. */
  private static final int LONGEST_STOP_DELAY = 60;

  /** Where sessions are kept. */
  public enum Sessions implements Coded {
    MEMORY,
    DATABASE
  }

  static ServerSettings read(SettingsReader reader) {
    reader.number("HTTPS_PORT", DEFAULT_HTTPS_PORT, 1, ListeningAddress.LAST_PORT);
    reader.number("DB_POOL", DEFAULT_POOL, LEAST_POOL, LARGEST_POOL);
    KeyStoreFile.check(reader);
    TrustedProxies.check(reader);
    DatabaseUrl database = DatabaseUrl.read(reader);
    DataFolder.check(reader);
    return new ServerSettings(
        ListeningAddress.read(reader),
        database,
        sessions(reader, database),
        SecretKey.read(reader),
        Duration.ofSeconds(reader.number("STOP_DELAY", DEFAULT_STOP_DELAY, 0, LONGEST_STOP_DELAY)));
  }

  private static Sessions sessions(SettingsReader reader, DatabaseUrl database) {
    Sessions sessions = reader.choice("SESSIONS", Sessions.MEMORY);
    if (sessions == Sessions.DATABASE && !database.isPostgres()) {
      reader.refuse(
          "SESSIONS",
          "is \"database\", which the embedded database does not support",
          "Set DB_URL to a PostgreSQL database, or unset SESSIONS");
    }
    return sessions;
  }
}
