package org.punctual.application.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Framing")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FramingTest {

  @ParameterizedTest
  @ValueSource(strings = {"punctual.example", "10.0.0.7:9080", "[2001:db8::1]:9080", "a_b-c", ""})
  void has_the_host_of_any_client(String host) {
    assertThat(Framing.isClear(List.of(host), List.of())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<script>", "a/b", "a,b", "ä.example"})
  void has_no_host_that_is_none(String host) {
    assertThat(Framing.isClear(List.of(host), List.of())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "007"})
  void has_a_length_in_digits(String length) {
    assertThat(Framing.isClear(List.of("a"), List.of(length))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "-1", "+2", "0x2", "2, 2", "1 ", "99999999999999999999"})
  void has_no_length_that_readers_read_differently(String length) {
    assertThat(Framing.isClear(List.of("a"), List.of(length))).isFalse();
  }

  @Test
  void has_each_header_once_at_most() {
    assertThat(Framing.isClear(List.of(), List.of())).isTrue();
    assertThat(Framing.isClear(List.of("a", "a"), List.of())).isFalse();
    assertThat(Framing.isClear(List.of("a"), List.of("2", "2"))).isFalse();
  }
}
