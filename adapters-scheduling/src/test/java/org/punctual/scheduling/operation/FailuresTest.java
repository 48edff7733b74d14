package org.punctual.scheduling.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.InvalidSettings.Wrong;

@DisplayName("Why a start failed")
class FailuresTest {

  @Test
  void is_the_wrong_settings_however_deep_they_are() {
    InvalidSettings settings = new InvalidSettings(List.of(new Wrong("A", "is b", "Set it to c")));
    Throwable wrapped = new IllegalStateException("could not be made", settings);
    assertThat(Failures.inWords(new IllegalArgumentException("no bean", wrapped)))
        .isEqualTo("settings are wrong:\n  A is b. Set it to c.");
  }

  @Test
  void is_otherwise_the_innermost_cause() {
    Throwable cause = new IllegalStateException("no database");
    assertThat(Failures.inWords(new IllegalStateException("no migration", cause)))
        .isEqualTo("no database");
  }

  @Test
  void is_named_by_its_class_if_it_has_no_message() {
    assertThat(Failures.inWords(new IllegalStateException()))
        .isEqualTo("java.lang.IllegalStateException");
  }
}
