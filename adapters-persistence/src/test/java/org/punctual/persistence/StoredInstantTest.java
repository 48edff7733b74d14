package org.punctual.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredInstantTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-23T12:00:00.000000000Z, 2026-11-23T12:00:00.000000Z, 2026-11-23T12:00:00.000000Z
          2026-11-23T12:00:00.000000001Z, 2026-11-23T12:00:00.000000Z, 2026-11-23T12:00:00.000001Z
          2026-11-23T12:00:00.000000999Z, 2026-11-23T12:00:00.000000Z, 2026-11-23T12:00:00.000001Z
          2026-11-23T12:00:00.999999500Z, 2026-11-23T12:00:00.999999Z, 2026-11-23T12:00:01.000000Z
          1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999Z, 1970-01-01T00:00:00.000000Z
          """)
  void An_instant_lies_between_two_that_can_be_stored(
      Instant instant, Instant notAfter, Instant notBefore) {
    assertThat(StoredInstant.notAfter(instant)).isEqualTo(notAfter);
    assertThat(StoredInstant.notBefore(instant)).isEqualTo(notBefore);
  }
}
