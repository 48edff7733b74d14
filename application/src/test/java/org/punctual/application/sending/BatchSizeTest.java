package org.punctual.application.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchSizeTest {

  private final BatchSize size = new BatchSize(50);

  @Test
  void begins_with_one_message() {
    assertThat(size.next()).isEqualTo(1);
  }

  @ParameterizedTest(name = "batches of {0} ms a message come to {1}")
  @CsvSource({"0, 50", "1, 50", "4, 25", "10, 10", "40, 2", "100, 1", "8000, 1"})
  void adapts_to_the_messages_that_take_a_tenth_of_a_second(long millisEach, int most) {
    for (int i = 0; i < 10; i++) {
      size.learn(size.next(), Duration.ofMillis(millisEach * size.next()));
    }
    assertThat(size.next()).isEqualTo(most);
  }

  @Test
  void at_most_doubles() {
    size.learn(1, Duration.ZERO);
    assertThat(size.next()).isEqualTo(2);
    size.learn(2, Duration.ZERO);
    assertThat(size.next()).isEqualTo(4);
  }

  @Test
  void shrinks_at_once() {
    for (int i = 0; i < 10; i++) {
      size.learn(size.next(), Duration.ZERO);
    }
    size.learn(50, Duration.ofSeconds(5));
    assertThat(size.next()).isEqualTo(1);
  }
}
