package org.punctual.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsolationTest {

  @Test
  void encloses_text_that_is_written_from_right_to_left() {
    assertThat(Isolation.whereNeeded("פגישה 1")).isEqualTo("\u2068פגישה 1\u2069");
    assertThat(Isolation.mayReorder("פגישה 1")).isTrue();
  }

  @Test
  void leaves_other_text_as_it_is_unless_asked() {
    assertThat(Isolation.whereNeeded("Zahnärztin, 2. Stock 😀"))
        .isEqualTo("Zahnärztin, 2. Stock 😀");
    assertThat(Isolation.of("Zahnärztin 😀")).isEqualTo("\u2068Zahnärztin 😀\u2069");
    assertThat(Isolation.mayReorder("Zahnärztin")).isFalse();
  }

  @Test
  void leaves_no_control_that_would_end_it() {
    assertThat(Isolation.whereNeeded("Tea\u2069\u202E")).isEqualTo("\u2068Tea\u2069");
  }
}
