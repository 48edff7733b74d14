package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.event.PhaseId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhaseCacheTest {

  private PhaseId phase = PhaseId.APPLY_REQUEST_VALUES;
  private String stored = "pending";
  private int lookUps;

  private final PhaseCache<String> status =
      PhaseCache.of(
          () -> {
            lookUps++;
            return stored;
          },
          () -> Optional.of(phase));

  @Test
  void A_value_is_looked_up_once_in_a_phase() {
    assertThat(status.get()).isEqualTo("pending");
    assertThat(status.get()).isEqualTo("pending");

    assertThat(lookUps).isEqualTo(1);
  }

  @Test
  void A_value_that_was_read_before_the_action_is_not_rendered_after_it() {
    assertThat(status.get()).isEqualTo("pending");

    phase = PhaseId.INVOKE_APPLICATION;
    stored = "confirmed";
    phase = PhaseId.RENDER_RESPONSE;

    assertThat(status.get()).isEqualTo("confirmed");
  }

  @Test
  void A_value_is_looked_up_again_in_the_same_phase_once_the_cache_is_cleared() {
    assertThat(status.get()).isEqualTo("pending");
    stored = "canceled";

    status.clear();

    assertThat(status.get()).isEqualTo("canceled");
  }

  @Test
  void Outside_faces_a_value_is_looked_up_once() {
    PhaseCache<Integer> count = PhaseCache.of(() -> ++lookUps);

    assertThat(count.get()).isEqualTo(1);
    assertThat(count.get()).isEqualTo(1);
  }
}
