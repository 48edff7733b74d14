package org.punctual.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A path of the API")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MalformedRequestFilterTest {

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/me", "/api/v1/a+b%2B", "/api/v1/%C3%BC", "/api/v1/%20"})
  void is_text_in_UTF_8(String path) {
    assertThat(MalformedRequestFilter.isServed(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/appointments/%ff",
        "/api/v1/%c3%28",
        "/api/v1/%ED%A0%80",
        "/api/v1/%f5%80%80%80",
        "/api/v1/calendar/%80.ics"
      })
  void has_no_other_bytes(String path) {
    assertThat(MalformedRequestFilter.isServed(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/me;a=b", "/api/v1/%zz", "/api/v1/\\", ""})
  void has_no_matrix_parameters_and_is_a_URI(String path) {
    assertThat(MalformedRequestFilter.isServed(path)).isFalse();
  }
}
