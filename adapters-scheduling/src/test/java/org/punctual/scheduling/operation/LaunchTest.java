package org.punctual.scheduling.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.InvalidSettings.Wrong;
import org.punctual.scheduling.settings.DatabaseUrl;

@DisplayName("A start")
class LaunchTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final DatabaseTrouble AWAY = DatabaseTrouble.unreachable("Connection refused");

  private final AdjustableClock clock = new AdjustableClock(NOON);
  private final VirtualExecutor executor = new VirtualExecutor(clock);
  private final List<Instant> attempts = new ArrayList<>();
  private final List<InvalidSettings> refusals = new ArrayList<>();

  @Test
  void is_attempted_once_if_the_database_works() {
    launch(Optional::empty);
    executor.runFor(Duration.ofHours(1));
    assertThat(attempts).containsExactly(NOON);
  }

  @Test
  void is_repeated_with_growing_pauses_until_the_database_works() {
    Instant back = NOON.plusSeconds(20);
    launch(() -> clock.instant().isBefore(back) ? Optional.of(AWAY) : Optional.empty());
    executor.runFor(Duration.ofHours(1));
    assertThat(attempts.stream().map(at -> Duration.between(NOON, at).toMillis()))
        .containsExactly(0L, 500L, 1_500L, 3_500L, 7_500L, 12_500L, 17_500L, 22_500L);
  }

  @Test
  void ends_if_a_setting_is_refused() {
    InvalidSettings refused = new InvalidSettings(List.of(new Wrong("A", "is b", "Set it to c")));
    launch(
        () -> {
          throw refused;
        });
    executor.runFor(Duration.ofHours(1));
    assertThat(attempts).containsExactly(NOON);
    assertThat(refusals).containsExactly(refused);
  }

  @Test
  void is_not_repeated_on_a_stopping_server() {
    launch(
        () -> {
          executor.shutdown();
          return Optional.of(AWAY);
        });
    executor.runFor(Duration.ofHours(1));
    assertThat(attempts).containsExactly(NOON);
  }

  private void launch(Launch.Attempt attempt) {
    Launch.Attempt noted =
        () -> {
          attempts.add(clock.instant());
          return attempt.tryOnce();
        };
    DatabaseWait wait = new DatabaseWait(DatabaseUrl.EMBEDDED, clock);
    executor.execute(new Launch(noted, wait, refusals::add, executor));
  }
}
