package org.punctual.scheduling.operation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.punctual.application.operation.Outages;

/**
 * Silences lines that libraries log for every malformed request. Clients could fill the log with
 * such lines, and some lines repeat text of the client. Errors are still logged. Messages with an
 * id are hidden by {@code hideMessage} in {@code bootstrap.properties} instead.
 */
@ApplicationScoped
class QuietLoggers {

  /** The lowest level that is still logged, by the logger's name. */
  private static final Map<String, Level> LEAST =
      Map.of(
          // A session cookie of another length than Liberty's: the line repeats the cookie.
          "com.ibm.ws.session.WASSessionCore", Level.SEVERE,
          // A character set that Java does not know: the line is a stack trace at level INFO.
          "com.ibm.ws.webcontainer40.srt", Level.WARNING,
          // A form without the fields of its page: one line for each list to choose from.
          "org.apache.myfaces.renderkit.html.util.HtmlRendererUtils", Level.SEVERE);

  /**
   * Logs each failure of the table of sessions. {@code server.xml} silences this logger until the
   * start.
   */
  private static final Logger SESSIONS = Logger.getLogger("com.ibm.ws.session.WASSession");

  /** Java's log manager itself would forget a logger, and its level. */
  private final List<Logger> kept = LEAST.keySet().stream().map(Logger::getLogger).toList();

  private final Outages outages;

  @Inject
  QuietLoggers(Outages outages) {
    this.outages = outages;
  }

  /** Silences the loggers from now on. */
  void silence() {
    kept.forEach(logger -> logger.setLevel(LEAST.get(logger.getName())));
    SESSIONS.setFilter(this::isNoOutage);
    SESSIONS.setLevel(Level.INFO);
  }

  /** The logger outlives the application, and the filter needs the application. */
  @PreDestroy
  void leaveSessions() {
    SESSIONS.setLevel(Level.OFF);
    SESSIONS.setFilter(null);
  }

  /** Punctual itself logs an outage of the database once. */
  private boolean isNoOutage(LogRecord line) {
    return line.getThrown() == null || !outages.isBehind(line.getThrown());
  }
}
