package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class IsolationTest {

  @Test
  void encloses_text_that_is_written_from_right_to_left() {
    assertThat(Isolation.of("פגישה 1")).isEqualTo("\u2068פגישה 1\u2069");
  }

  @Test
  void leaves_other_text_as_it_is() {
    assertThat(Isolation.of("Zahnärztin, 2. Stock")).isEqualTo("Zahnärztin, 2. Stock");
  }

  @Test
  void leaves_no_control_that_would_end_it() {
    assertThat(Isolation.of("Tea\u2069\u202E")).isEqualTo("\u2068Tea\u2069");
  }

  @Test
  void encloses_the_texts_that_a_sentence_is_filled_with() {
    assertThat(new Texts().of(Locale.ENGLISH, "requests.select", "פגישה"))
        .isEqualTo("Select \u2068פגישה\u2069");
  }
}
