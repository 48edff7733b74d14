package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.punctual.application.operation.Outages;

/**
 * Silences what libraries log for every odd request: clients could fill the log with it, and some
 * lines repeat the client's words. Errors are still logged. Messages with an id are hidden by
 * {@code hideMessage} in {@code bootstrap.properties} instead.
 */
@ApplicationScoped
class QuietLoggers {

  /** The least level that is still logged, by the logger's name. */
  private static final Map<String, Level> LEAST =
      Map.of(
          // A session's cookie of another length than Liberty's: repeats the cookie.
          "com.ibm.ws.session.WASSessionCore", Level.SEVERE,
          // A character set that Java does not know: a stack trace as information.
          "com.ibm.ws.webcontainer40.srt", Level.WARNING);

  /** Logs each failure of the table of sessions; {@code server.xml} silences it until the start. */
  private static final Logger SESSIONS = Logger.getLogger("com.ibm.ws.session.WASSession");

  /** Java's log manager itself would forget a logger, and its level. */
  private final List<Logger> kept = LEAST.keySet().stream().map(Logger::getLogger).toList();

  /** Silences them from now on. */
  void silence() {
    kept.forEach(logger -> logger.setLevel(LEAST.get(logger.getName())));
    SESSIONS.setFilter(QuietLoggers::isNoOutage);
    SESSIONS.setLevel(Level.INFO);
  }

  /** Punctual itself logs an outage of the database once. */
  private static boolean isNoOutage(LogRecord line) {
    return line.getThrown() == null || !Outages.isBehind(line.getThrown());
  }
}
