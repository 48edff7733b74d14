package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8, *;q=0.1", "gzip;q=0.01"})
  void are_for_browsers_that_name_gzip(String header) {
    assertThat(PackedFiles.acceptsGzip(header)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "br, gzip; q=0.000", "notgzip"})
  void are_not_for_others(String header) {
    assertThat(PackedFiles.acceptsGzip(header)).isFalse();
  }
}
