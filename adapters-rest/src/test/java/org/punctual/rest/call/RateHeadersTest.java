package org.punctual.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.usage.Allowance;

class RateHeadersTest {

  @Test
  void the_policy_is_the_quota_of_a_minute() {
    assertThat(RateHeaders.policy(new Allowance(120, 1, 42))).isEqualTo("\"owner\";q=120;w=60");
  }

  @ParameterizedTest
  @CsvSource({"1, 42, r=119;t=42", "120, 1, r=0;t=1", "121, 60, r=0;t=60"})
  void the_remaining_calls_go_down_to_zero(long used, long secondsLeft, String left) {
    assertThat(RateHeaders.left(new Allowance(120, used, secondsLeft)))
        .isEqualTo("\"owner\";" + left);
  }
}
