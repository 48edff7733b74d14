package org.punctual.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureLineTest {

  @Test
  void one_line_describes_the_cause_of_a_failure() {
    Throwable cause = new IllegalStateException("first\r\n[ERROR] second " + "x".repeat(500));
    assertThat(FailureLine.of(new RuntimeException("outer", cause)))
        .startsWith("java.lang.IllegalStateException: first [ERROR] second xxx")
        .hasSize(201);
  }

  @Test
  void a_failure_without_a_cause_describes_itself() {
    assertThat(FailureLine.of(new IllegalStateException("alone")))
        .isEqualTo("java.lang.IllegalStateException: alone");
  }

  @Test
  void a_cycle_of_causes_is_no_endless_loop() {
    Exception outer = new IllegalStateException("outer");
    outer.initCause(new IllegalStateException("inner", outer));
    assertThat(FailureLine.of(outer)).startsWith("java.lang.IllegalStateException: ");
  }
}
