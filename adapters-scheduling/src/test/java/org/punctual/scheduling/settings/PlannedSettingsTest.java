package org.punctual.scheduling.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Settings of a later version")
class PlannedSettingsTest {

  @Test
  void are_found_in_the_environment() {
    assertThat(PlannedSettings.in(List.of("PATH", "REGISTRATION"))).containsExactly("REGISTRATION");
  }

  @Test
  void are_none_where_nothing_is_set() {
    assertThat(PlannedSettings.in(Set.of("PATH", "HTTP_PORT"))).isEmpty();
  }
}
