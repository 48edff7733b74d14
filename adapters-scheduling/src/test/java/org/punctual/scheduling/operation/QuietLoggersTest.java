package org.punctual.scheduling.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietLoggersTest {

  private final QuietLoggers loggers = new QuietLoggers();

  @ParameterizedTest
  @CsvSource({
    "com.ibm.ws.session.WASSessionCore, WARNING",
    "com.ibm.ws.webcontainer40.srt, INFO",
    "org.apache.myfaces.context.flash.FlashImpl, WARNING"
  })
  void what_clients_cause_is_silent_and_errors_are_not(String name, String caused) {
    loggers.silence();

    assertThat(Logger.getLogger(name).isLoggable(Level.parse(caused))).isFalse();
    assertThat(Logger.getLogger(name).isLoggable(Level.SEVERE)).isTrue();
  }

  @Test
  void other_loggers_stay_as_they_are() {
    loggers.silence();

    assertThat(Logger.getLogger("org.punctual").isLoggable(Level.INFO)).isTrue();
  }
}
