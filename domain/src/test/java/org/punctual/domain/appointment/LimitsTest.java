package org.punctual.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void allow_50_reminders_by_default() {
    assertThat(Limits.DEFAULT.exceedsReminders(50)).isFalse();
    assertThat(Limits.DEFAULT.exceedsReminders(51)).isTrue();
  }

  @Test
  void allow_200_pending_appointments_by_default() {
    assertThat(Limits.DEFAULT.forbidsPendingBeside(() -> 199)).isFalse();
    assertThat(Limits.DEFAULT.forbidsPendingBeside(() -> 200)).isTrue();
  }

  @Test
  void allow_everything_when_zero() {
    Limits none = new Limits(0, 0);

    assertThat(none.exceedsReminders(Integer.MAX_VALUE)).isFalse();
    assertThat(none.forbidsPendingBeside(() -> Integer.MAX_VALUE)).isFalse();
  }
}
