package org.punctual.rest.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer key", "bearer key", "BEARER   key", " Bearer key "})
  void it_is_a_bearer_token(String authorization) {
    assertThat(SentKey.in(List.of(authorization), List.of())).contains("key");
  }

  @Test
  void or_a_header_of_its_own() {
    assertThat(SentKey.in(List.of(), List.of("key"))).contains("key");
    assertThat(SentKey.in(List.of("Basic dTpw"), List.of("key"))).contains("key");
  }

  @Test
  void the_same_one_in_both_is_one() {
    assertThat(SentKey.in(List.of("Bearer key"), List.of("key"))).contains("key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearerkey", "Basic key", "key", "Bearer a b"})
  void nothing_else_is_one(String authorization) {
    assertThat(SentKey.in(List.of(authorization), List.of())).isEmpty();
  }

  @Test
  void two_that_differ_are_none() {
    assertThat(SentKey.in(List.of("Bearer key"), List.of("other"))).isEmpty();
    assertThat(SentKey.in(List.of("Bearer key", "Bearer other"), List.of())).isEmpty();
  }
}
