package org.punctual.application.reminder.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.Requests;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Outcome;

/** One message takes long; what was claimed with it need not wait for it. */
class StalledTurnTest {

  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Instant START = DUE.plus(Duration.ofHours(2));
  private static final Outcome TAKEN = new Outcome.Delivered("250 ok");
  private static final Outcome LATER = new Outcome.TemporaryFailure("no answer");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();
  private final SendingTurn turn = punctual.sending.open(punctual.mail, InMemoryPunctual.LEASE);

  /** Sends one and two, so that the next batch is of four. */
  @BeforeEach
  void let_seven_fall_due() {
    IntStream.range(0, 7)
        .mapToObj(hour -> START.plus(Duration.ofHours(hour)))
        .forEach(start -> punctual.booking.book(ada, Requests.at(start, minutesFrom(start))));
    punctual.inApp.turnOff();
    punctual.clock.setTo(DUE);
    punctual.sending.planDue();
    turn.sendBatch();
    turn.sendBatch();
    assertThat(punctual.mail.messages()).hasSize(3);
  }

  @Test
  void is_held_up_once_a_message_takes_longer_than_a_second() {
    List<Boolean> seen = new ArrayList<>();
    duringTheNext(
        TAKEN,
        () -> {
          punctual.clock.setTo(DUE.plusSeconds(1));
          seen.add(turn.isStalled());
          punctual.clock.setTo(DUE.plusMillis(1001));
          seen.add(turn.isStalled());
        });
    turn.sendBatch();

    assertThat(seen).containsExactly(false, true);
    assertThat(turn.isStalled()).isFalse();
  }

  @Test
  void leaves_what_it_has_not_handed_over_to_another_at_once() {
    duringTheNext(
        LATER,
        () -> {
          turn.releaseUnsent();
          punctual.sendWhatIsDue();
          assertThat(punctual.mail.messages()).hasSize(3 + 1 + 3);
        });
    turn.sendBatch();
    turn.sendBatch();

    assertAllWereHandedOverOnce();
    assertThat(punctual.sending.nextDue())
        .hasValueSatisfying(next -> assertThat(next).isAfter(DUE));
  }

  /** If they hang as well, each holds up nobody but who sends it. */
  @Test
  void leaves_them_to_be_sent_one_by_one() {
    duringTheNext(
        LATER,
        () -> {
          punctual.clock.setTo(DUE.plusSeconds(5));
          turn.releaseUnsent();
        });
    turn.sendBatch();

    punctual.sendBatch(Channel.MAIL, InMemoryPunctual.LEASE);
    assertThat(punctual.mail.messages()).hasSize(3 + 1 + 1);
  }

  /** While it leaves them, the one that hung is answered, and the next is begun. */
  @Test
  void sends_nothing_that_it_has_left_even_before_another_claims_it() {
    duringTheNext(TAKEN, turn::releaseUnsent);
    turn.sendBatch();

    assertThat(punctual.mail.messages()).hasSize(3 + 1);
    punctual.sendWhatIsDue();
    assertAllWereHandedOverOnce();
  }

  /** As running out of memory does. */
  @Test
  void keeps_what_it_knows_when_a_message_breaks_it() {
    punctual.mail.answers(
        message -> {
          if (punctual.mail.messages().size() == 3 + 2) {
            throw new OutOfMemoryError("a test's own");
          }
          return TAKEN;
        });
    assertThatThrownBy(turn::sendBatch).isInstanceOf(OutOfMemoryError.class);
    punctual.sendWhatIsDue();
    assertAllWereHandedOverOnce();

    punctual.clock.advance(InMemoryPunctual.LEASE.duration());
    punctual.sendWhatIsDue();
    assertThat(punctual.mail.messages()).hasSize(7 + 1);
  }

  @Test
  void goes_on_after_one_that_is_taken_late() {
    duringTheNext(TAKEN, () -> punctual.clock.setTo(DUE.plusSeconds(5)));

    assertThat(turn.sendBatch()).isTrue();
  }

  @Test
  void ends_with_one_that_fails_late() {
    duringTheNext(LATER, () -> punctual.clock.setTo(DUE.plusSeconds(5)));

    assertThat(turn.sendBatch()).isFalse();
  }

  /** What was marked as sending and left counts as never tried. */
  private void assertAllWereHandedOverOnce() {
    assertThat(punctual.mail.messages())
        .hasSize(7)
        .allSatisfy(message -> assertThat(message.delivery().progress().attempts()).isEqualTo(1))
        .extracting(message -> message.delivery().id())
        .doesNotHaveDuplicates();
  }

  /** The one after it is taken at once. */
  private void duringTheNext(Outcome outcome, Runnable meanwhile) {
    punctual.mail.answers(
        message -> {
          punctual.mail.answers(TAKEN);
          meanwhile.run();
          return outcome;
        });
  }

  private static int minutesFrom(Instant start) {
    return Math.toIntExact(Duration.between(DUE, start).toMinutes());
  }
}
