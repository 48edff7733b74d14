package org.punctual.scheduling.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.operation.StoreUnavailable;

class QuietLoggersTest {

  private final QuietLoggers loggers = new QuietLoggers(new FakeOutages());

  @ParameterizedTest
  @CsvSource({
    "com.ibm.ws.session.WASSessionCore, WARNING",
    "com.ibm.ws.webcontainer40.srt, INFO",
    "org.apache.myfaces.renderkit.html.util.HtmlRendererUtils, WARNING"
  })
  void what_clients_cause_is_silent_and_errors_are_not(String name, String caused) {
    loggers.silence();

    assertThat(Logger.getLogger(name).isLoggable(Level.parse(caused))).isFalse();
    assertThat(Logger.getLogger(name).isLoggable(Level.SEVERE)).isTrue();
  }

  @Test
  void an_outage_behind_the_sessions_is_silent_and_other_failures_are_not() {
    loggers.silence();

    assertThat(linesOfSessions(new StoreUnavailable("Connection refused"))).isEmpty();
    assertThat(linesOfSessions(new IllegalStateException("permission denied"))).hasSize(1);
  }

  @Test
  void nothing_about_sessions_is_logged_or_judged_after_the_end() {
    loggers.silence();

    loggers.leaveSessions();

    assertThat(linesOfSessions(new IllegalStateException("permission denied"))).isEmpty();
    assertThat(Logger.getLogger("com.ibm.ws.session.WASSession").getFilter()).isNull();
  }

  private static List<LogRecord> linesOfSessions(Exception failure) {
    List<LogRecord> lines = new ArrayList<>();
    Handler handler = new Lines(lines);
    Logger sessions = Logger.getLogger("com.ibm.ws.session.WASSession");
    sessions.addHandler(handler);
    try {
      sessions.log(Level.SEVERE, "Exception is: ", failure);
    } finally {
      sessions.removeHandler(handler);
    }
    return lines;
  }

  private static final class Lines extends Handler {

    private final List<LogRecord> lines;

    Lines(List<LogRecord> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(line);
    }

    @Override
    public void flush() {
      // Nothing is buffered.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  @Test
  void other_loggers_stay_as_they_are() {
    loggers.silence();

    assertThat(Logger.getLogger("org.punctual").isLoggable(Level.INFO)).isTrue();
  }
}
