package org.punctual.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.punctual.domain.usage.Allowance;

class RateLimitedTest {

  @Test
  void it_says_when_to_retry() {
    Problem problem = RateLimited.problemOf(new Allowance(120, 121, 42));
    assertThat(problem.status()).isEqualTo(429);
    assertThat(problem.headers()).isEqualTo(Map.of("Retry-After", "42"));
    assertThat(problem.detail()).contains("120").contains("in 42 seconds");
  }
}
