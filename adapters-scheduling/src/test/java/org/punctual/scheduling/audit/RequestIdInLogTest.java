package org.punctual.scheduling.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.request.CurrentRequest;
import org.punctual.application.request.RequestId;
import org.punctual.domain.account.ClientAddress;

class RequestIdInLogTest {

  private static final CurrentRequest OUTER = request("outer-1");

  private final RequestIdInLog handler = new RequestIdInLog();

  @AfterEach
  void end() {
    CurrentRequest.restore(Optional.empty());
  }

  @Test
  void a_line_that_a_request_causes_begins_with_its_id() {
    OUTER.begin();
    assertThat(published("org.punctual.web", "It failed")).isEqualTo("[outer-1] It failed");
  }

  @Test
  void any_other_line_stays_as_it_is() {
    CurrentRequest.restore(OUTER.begin());
    assertThat(published("org.punctual.web", "It failed")).isEqualTo("It failed");
  }

  @Test
  void an_error_page_within_a_request_leaves_the_request_its_id() {
    OUTER.begin();
    CurrentRequest.restore(request("inner-2").begin());
    assertThat(published("org.punctual.web", "It failed")).isEqualTo("[outer-1] It failed");
  }

  @Test
  void a_line_of_the_security_log_has_the_id_as_a_field_alone() {
    OUTER.begin();
    assertThat(published("org.punctual.audit", "event=x")).isEqualTo("event=x");
  }

  private String published(String logger, String message) {
    LogRecord line = new LogRecord(Level.WARNING, message);
    line.setLoggerName(logger);
    handler.publish(line);
    return line.getMessage();
  }

  private static CurrentRequest request(String id) {
    return new CurrentRequest(new RequestId(id), new ClientAddress("192.0.2.1"));
  }
}
