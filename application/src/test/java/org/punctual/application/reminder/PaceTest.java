package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  private final Pace pace = new Pace(50);

  @Test
  void begins_with_one_message() {
    assertThat(pace.size()).isEqualTo(1);
  }

  @ParameterizedTest(name = "batches of {0} ms a message come to {1}")
  @CsvSource({"0, 50", "1, 50", "4, 25", "10, 10", "40, 2", "100, 1", "8000, 1"})
  void comes_to_what_takes_a_tenth_of_a_second(long millisEach, int size) {
    for (int i = 0; i < 10; i++) {
      pace.took(pace.size(), Duration.ofMillis(millisEach * pace.size()));
    }
    assertThat(pace.size()).isEqualTo(size);
  }

  @Test
  void grows_by_the_double_at_most() {
    pace.took(1, Duration.ZERO);
    assertThat(pace.size()).isEqualTo(2);
    pace.took(2, Duration.ZERO);
    assertThat(pace.size()).isEqualTo(4);
  }

  @Test
  void shrinks_at_once() {
    for (int i = 0; i < 10; i++) {
      pace.took(pace.size(), Duration.ZERO);
    }
    pace.took(50, Duration.ofSeconds(5));
    assertThat(pace.size()).isEqualTo(1);
  }
}
