package org.punctual.application.sending;

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
import org.punctual.domain.reminder.Outcome;

/** One message takes long. Deliveries that were claimed together with it need not wait for it. */
class StalledTurnTest {

  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Instant START = DUE.plus(Duration.ofHours(2));
  private static final Outcome TAKEN = new Outcome.Delivered("250 ok");
  private static final Outcome LATER = new Outcome.TemporaryFailure("no answer");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();
  private final Turn turn = punctual.sending.open(punctual.mail, InMemoryPunctual.LEASE);

  /** Sends batches of one and two messages, so that the next batch has four. */
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
  void is_stalled_once_a_message_takes_longer_than_a_second() {
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
  void releases_unsent_deliveries_to_another_server_at_once() {
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
    assertThat(punctual.sending.next().earliest())
        .hasValueSatisfying(next -> assertThat(next).isAfter(DUE));
  }

  /** If these messages stall as well, each delays only the server that sends it. */
  @Test
  void releases_deliveries_to_be_sent_one_by_one() {
    duringTheNext(
        LATER,
        () -> {
          punctual.clock.setTo(DUE.plusSeconds(5));
          turn.releaseUnsent();
        });
    turn.sendBatch();

    punctual.sendBatch(punctual.mail, InMemoryPunctual.LEASE);
    assertThat(punctual.mail.messages()).hasSize(3 + 1 + 1);
  }

  /** During the release, the stalled message is answered, and the next message would be begun. */
  @Test
  void sends_no_released_delivery_even_before_another_server_claims_it() {
    duringTheNext(TAKEN, turn::releaseUnsent);
    turn.sendBatch();

    assertThat(punctual.mail.messages()).hasSize(3 + 1);
    punctual.sendWhatIsDue();
    assertAllWereHandedOverOnce();
  }

  /** The message stops the turn, for example because memory runs out. */
  @Test
  void keeps_its_answers_when_a_message_stops_it() {
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
  void goes_on_after_a_message_that_is_accepted_late() {
    duringTheNext(TAKEN, () -> punctual.clock.setTo(DUE.plusSeconds(5)));

    assertThat(turn.sendBatch()).isTrue();
  }

  @Test
  void ends_after_a_message_that_fails_late() {
    duringTheNext(LATER, () -> punctual.clock.setTo(DUE.plusSeconds(5)));

    assertThat(turn.sendBatch()).isFalse();
  }

  /** Deliveries that were marked as sending and released count as never tried. */
  private void assertAllWereHandedOverOnce() {
    assertThat(punctual.mail.messages())
        .hasSize(7)
        .allSatisfy(message -> assertThat(message.delivery().progress().attempts()).isEqualTo(1))
        .extracting(message -> message.delivery().id())
        .doesNotHaveDuplicates();
  }

  /** Answers the next message with this outcome. All later messages are accepted at once. */
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
