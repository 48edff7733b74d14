package org.punctual.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalledPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1",
        "/api/v1/me",
        "/api/v1;a=b/me",
        "/api;a=b/v1/me",
        "/api;/v1;/me;a=b",
        "/api/v1/me;a=b"
      })
  void matrix_parameters_take_no_path_out_of_the_api(String path) {
    assertThat(CalledPath.isApi(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api", "/api/", "/api/v10/me", "/api/v2/me", "/api;v1/me", "/appointments"})
  void other_paths_are_not_the_apis(String path) {
    assertThat(CalledPath.isApi(path)).isFalse();
  }
}
