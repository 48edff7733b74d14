package org.punctual.application.reminder.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.appointment.Requests;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.application.sending.Turn;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Outcome;

class DeliveryResultsTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.mailedCustomer("Ada").id();

  @BeforeEach
  void book() {
    punctual.booking.book(ada, Requests.at(START, 60));
  }

  @Test
  void report_how_late_a_reminder_was_sent() {
    sendByMail(DUE.plusSeconds(2));

    assertThat(punctual.results)
        .extracting(one -> one.delivery().state(), DeliveryResult::lateness)
        .containsExactly(tuple(DeliveryState.SENT, Optional.of(Duration.ofSeconds(2))));
  }

  @Test
  void report_a_temporary_failure_and_its_reason() {
    punctual.mail.answers(new Outcome.TemporaryFailure("451 later"));

    sendByMail(DUE);

    DeliveryResult result = punctual.results.get(0);
    assertThat(result.delivery().state()).isEqualTo(DeliveryState.WAITING);
    assertThat(result.refusedForNow()).isTrue();
    assertThat(result.reason()).isEqualTo("451 later");
    assertThat(result.lateness()).isEmpty();
  }

  @Test
  void report_a_permanent_failure_as_given_up_and_not_as_a_failure_of_the_channel() {
    punctual.mail.answers(new Outcome.PermanentFailure("550 no such mailbox"));

    sendByMail(DUE);

    DeliveryResult result = punctual.results.get(0);
    assertThat(result.delivery().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(result.refusedForNow()).isFalse();
  }

  @Test
  void report_a_delivery_that_was_too_late_to_be_tried() {
    punctual.clock.setTo(DUE);
    punctual.sending.planDue();

    sendByMail(START);

    DeliveryResult result = punctual.results.get(0);
    assertThat(result.delivery().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(result.delivery().progress().attempts()).isZero();
    assertThat(result.reason()).isEqualTo("too late to be useful");
  }

  @Test
  void report_each_delivery_of_the_channel() {
    punctual.booking.book(ada, Requests.at(START.plus(Duration.ofHours(1)), 120));
    sendByMail(DUE);
    List<Channel> channels =
        punctual.results.stream().map(one -> one.delivery().id().channel()).toList();
    assertThat(channels).containsOnly(Channel.MAIL).hasSize(2);
  }

  private void sendByMail(Instant now) {
    punctual.clock.setTo(now);
    punctual.sending.planDue();
    try (Turn turn = punctual.sending.open(punctual.mail, InMemoryPunctual.LEASE)) {
      while (turn.sendBatch()) {
        // Sends as long as there are deliveries.
      }
    }
  }
}
