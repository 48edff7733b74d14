package org.punctual.application.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A-1_b.c",
        "0123456789012345678901234567890123456789012345678901234567890123"
      })
  void a_valid_id_is_kept(String sent) {
    assertThat(RequestId.of(Optional.of(sent)).value()).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a\nb",
        "ä",
        "<a>",
        "01234567890123456789012345678901234567890123456789012345678901234"
      })
  void an_invalid_id_is_replaced(String sent) {
    assertThat(RequestId.of(Optional.of(sent)).value()).isNotEqualTo(sent).hasSize(36);
  }

  @Test
  void without_an_id_each_call_gets_a_new_id() {
    assertThat(RequestId.of(Optional.empty())).isNotEqualTo(RequestId.of(Optional.empty()));
  }
}
