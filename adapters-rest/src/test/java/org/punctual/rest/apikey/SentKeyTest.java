package org.punctual.rest.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer key", "bearer key", "BEARER   key", " Bearer key "})
  void it_may_be_a_bearer_token(String authorization) {
    assertThat(SentKey.in(List.of(authorization), List.of())).contains("key");
  }

  @Test
  void it_may_have_its_own_header() {
    assertThat(SentKey.in(List.of(), List.of("key"))).contains("key");
    assertThat(SentKey.in(List.of("Basic dTpw"), List.of("key"))).contains("key");
  }

  @Test
  void the_same_key_in_both_headers_counts_once() {
    assertThat(SentKey.in(List.of("Bearer key"), List.of("key"))).contains("key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearerkey", "Basic key", "key", "Bearer a b"})
  void nothing_else_is_a_key(String authorization) {
    assertThat(SentKey.in(List.of(authorization), List.of())).isEmpty();
  }

  @Test
  void two_different_keys_count_as_none() {
    assertThat(SentKey.in(List.of("Bearer key"), List.of("other"))).isEmpty();
    assertThat(SentKey.in(List.of("Bearer key", "Bearer other"), List.of())).isEmpty();
  }
}
