package org.punctual.rest.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.rest.problem.Problems.assertComplains;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.rest.problem.Complaints;

class IdempotencyHeaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "\"7c1f0f56\"", "!~", "CRM:42/2026"})
  void visible_ascii_characters_are_a_key(String key) {
    assertThat(read(List.of(key))).contains(key);
  }

  @Test
  void a_key_has_up_to_128_characters() {
    assertThat(read(List.of("k".repeat(128)))).isPresent();
    assertComplains(() -> read(List.of("k".repeat(129))), "Idempotency-Key invalid-parameter");
  }

  @Test
  void a_request_needs_no_key() {
    assertThat(read(List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void other_values_are_refused(List<String> values) {
    assertComplains(() -> read(values), "Idempotency-Key invalid-parameter");
  }

  static List<List<String>> unreadable() {
    return List.of(
        List.of(""), List.of("two words"), List.of("\u00e4"), List.of("\u007f"), List.of("a", "a"));
  }

  private static Optional<String> read(List<String> values) {
    Complaints complaints = new Complaints();
    Optional<String> key = IdempotencyHeader.read(values, complaints);
    complaints.refuseIfAny();
    return key;
  }
}
