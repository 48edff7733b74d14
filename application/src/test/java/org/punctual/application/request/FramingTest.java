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
    assertThat(post(List.of(host), List.of(), List.of()).isClear()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<script>", "a/b", "a,b", "ä.example"})
  void has_no_host_that_is_none(String host) {
    assertThat(post(List.of(host), List.of(), List.of()).isClear()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "007"})
  void has_a_length_in_digits(String length) {
    assertThat(post(length).isClear()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "-1", "+2", "0x2", "2, 2", "1 ", "99999999999999999999"})
  void has_no_length_that_readers_read_differently(String length) {
    assertThat(post(length).isClear()).isFalse();
    assertThat(post(length).hasCertainEnd()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chunked", "Chunked"})
  void has_chunks(String coding) {
    assertThat(post(List.of("a"), List.of(), List.of(coding)).hasCertainEnd()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "gzip", "xchunked", "gzip, chunked", "chunked, identity"})
  void has_no_other_coding(String coding) {
    assertThat(post(List.of("a"), List.of(), List.of(coding)).isClear()).isFalse();
    assertThat(post(List.of("a"), List.of(), List.of(coding)).hasCertainEnd()).isFalse();
  }

  @Test
  void has_each_header_once_at_most() {
    assertThat(post(List.of(), List.of(), List.of()).isClear()).isTrue();
    assertThat(post(List.of("a", "a"), List.of(), List.of()).isClear()).isFalse();
    assertThat(post(List.of("a"), List.of("2", "2"), List.of()).isClear()).isFalse();
    assertThat(post(List.of("a"), List.of(), List.of("chunked", "chunked")).isClear()).isFalse();
  }

  @Test
  void has_a_length_or_chunks_and_never_both() {
    assertThat(post(List.of("a"), List.of("2"), List.of("chunked")).isClear()).isFalse();
  }

  @Test
  void names_the_header_that_is_unclear() {
    assertThat(post(List.of("a"), List.of("2"), List.of()).unclearHeader()).isEmpty();
    assertThat(post(List.of("a", "b"), List.of("x"), List.of()).unclearHeader()).contains("Host");
    assertThat(post("x").unclearHeader()).contains("Content-Length");
    assertThat(post(List.of("a"), List.of("2"), List.of("chunked")).unclearHeader())
        .contains("Transfer-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void ends_after_the_headers_where_nobody_sends_a_body(String method) {
    assertThat(withoutLength(method).hasCertainEnd()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH", "PUT", "DELETE", "Z1"})
  void has_no_certain_end_without_a_length_where_a_body_is_expected(String method) {
    assertThat(withoutLength(method).isClear()).isTrue();
    assertThat(withoutLength(method).hasCertainEnd()).isFalse();
  }

  private static Framing withoutLength(String method) {
    return new Framing(method, List.of("a"), List.of(), List.of());
  }

  private static Framing post(String length) {
    return post(List.of("a"), List.of(length), List.of());
  }

  private static Framing post(List<String> hosts, List<String> lengths, List<String> codings) {
    return new Framing("POST", hosts, lengths, codings);
  }
}
