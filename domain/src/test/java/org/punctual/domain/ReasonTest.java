package org.punctual.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonTest {

  private enum SomeReason implements Reason {
    SLOT_TAKEN,
    NOTES_INVALID
  }

  @Test
  void is_known_to_clients_in_lower_case_with_hyphens() {
    assertThat(SomeReason.SLOT_TAKEN.code()).isEqualTo("slot-taken");
  }

  @Test
  void keeps_its_code_on_servers_that_speak_turkish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));

      assertThat(SomeReason.NOTES_INVALID.code()).isEqualTo("notes-invalid");
    } finally {
      Locale.setDefault(before);
    }
  }
}
