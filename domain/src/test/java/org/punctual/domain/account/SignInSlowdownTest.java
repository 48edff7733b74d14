package org.punctual.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInSlowdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          failures | seconds
          0        | 0
          1        | 0
          4        | 0
          5        | 2
          6        | 4
          7        | 8
          8        | 16
          9        | 32
          10       | 60
          100      | 60
          """)
  void doubles_the_wait_after_four_failures_up_to_a_minute(int failures, long seconds) {
    assertThat(SignInSlowdown.afterFailures(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
