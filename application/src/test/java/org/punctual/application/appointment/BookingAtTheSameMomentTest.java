package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.punctual.domain.RefusalAssertions.assertRefused;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.InMemoryTransaction;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.AppointmentReason;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BookingAtTheSameMomentTest {

  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private final AtomicReference<Optional<RuntimeException>> outcome = new AtomicReference<>();
  private final Thread second = new Thread(this::bookToo);

  @AfterEach
  void wait_for_the_second() throws InterruptedException {
    second.join();
  }

  @Test
  void the_second_waits_for_the_first_to_commit_and_is_refused_then() throws Exception {
    InMemoryTransaction.run(
        () -> {
          punctual.booking.book(ada, Requests.at(TEN));
          second.start();
          awaitThatItWaitsOrEnds();
          assertThat(outcome).as("outcome before the first committed").hasValue(null);
        });
    second.join();

    assertRefused(AppointmentReason.SLOT_TAKEN, () -> rethrow(outcome.get()));
  }

  @Test
  void the_second_gets_the_hour_when_the_first_fails_after_all() throws Exception {
    Runnable failing =
        () -> {
          punctual.booking.book(ada, Requests.at(TEN));
          second.start();
          awaitThatItWaitsOrEnds();
          throw new IllegalStateException("no commit");
        };
    assertThat(catchThrowable(() -> InMemoryTransaction.run(failing))).hasMessage("no commit");
    second.join();

    assertThat(outcome.get()).isEmpty();
  }

  private void bookToo() {
    try {
      InMemoryTransaction.run(() -> punctual.booking.book(ada, Requests.at(TEN)));
      outcome.set(Optional.empty());
    } catch (RuntimeException refusal) {
      outcome.set(Optional.of(refusal));
    }
  }

  private void awaitThatItWaitsOrEnds() {
    while (second.getState() != Thread.State.TIMED_WAITING
        && second.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  private static void rethrow(Optional<RuntimeException> refusal) {
    refusal.ifPresent(
        thrown -> {
          throw thrown;
        });
  }
}
