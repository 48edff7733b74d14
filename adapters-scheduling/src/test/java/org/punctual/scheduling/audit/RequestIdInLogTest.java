package org.punctual.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamedLogLinesTest {

  private final NamedLogLines names = new NamedLogLines();

  @AfterEach
  void end() {
    NamedLogLines.end();
  }

  @Test
  void a_line_that_a_call_causes_begins_with_its_id() {
    NamedLogLines.begin(RequestId.of(Optional.of("abc-1")));
    assertThat(published("It failed")).isEqualTo("[abc-1] It failed");
  }

  @Test
  void any_other_line_stays_as_it_is() {
    NamedLogLines.begin(RequestId.of(Optional.of("abc-1")));
    NamedLogLines.end();
    assertThat(published("It failed")).isEqualTo("It failed");
  }

  private String published(String message) {
    LogRecord line = new LogRecord(Level.WARNING, message);
    names.publish(line);
    return line.getMessage();
  }
}
