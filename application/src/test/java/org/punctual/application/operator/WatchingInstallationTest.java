package org.punctual.application.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.ADDRESS_UNCONFIRMED;
import static org.punctual.domain.account.AccountReason.MAIL_OFF;
import static org.punctual.domain.account.AccountReason.OPERATOR_REQUIRED;
import static org.punctual.domain.account.AccountReason.TOO_MANY_TRIES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.Samples;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.usage.UsageBatch;
import org.punctual.domain.Fault;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.usage.DailyCalls;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.domain.usage.UsageRecord.Answer;
import org.punctual.domain.usage.UsageRecord.Caller;

class WatchingInstallationTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account root = punctual.operators.appoint(punctual.mailedCustomer("Root"));
  private final Account ada = punctual.customer("Ada");

  @Nested
  class A_test_mail {

    @Test
    void goes_to_the_operators_own_address_with_the_mail_servers_answer() {
      assertThat(send()).isEqualTo(new Outcome.Delivered("Accepted by mail.example"));

      assertThat(punctual.operators.testMails.receivers()).containsExactly(root);
      assertThat(punctual.trail.events()).containsExactly(event("accepted"));
    }

    @Test
    void that_fails_is_recorded_by_its_kind() {
      punctual.operators.testMails.answer(new Outcome.TemporaryFailure("451 Later"));
      send();
      punctual.operators.testMails.answer(new Outcome.PermanentFailure("550 Nobody"));
      assertThat(send().answer()).isEqualTo("550 Nobody");

      assertThat(punctual.trail.events())
          .containsExactly(event("temporary-failure"), event("refused"));
    }

    @Test
    void needs_mail_a_confirmed_address_and_the_rights() {
      Account unconfirmed = punctual.operators.operator("New");
      assertRefused(ADDRESS_UNCONFIRMED, () -> punctual.operators.testing.send(unconfirmed.id()));
      assertRefused(OPERATOR_REQUIRED, () -> punctual.operators.testing.send(ada.id()));
      punctual.operators.testMails.turnOff();
      assertRefused(MAIL_OFF, () -> send());
      assertThat(punctual.operators.testMails.receivers()).isEmpty();
    }

    @Test
    void is_refused_after_ten_within_an_hour() {
      for (int i = 0; i < 10; i++) {
        send();
      }
      assertRefused(List.of(Fault.of(TOO_MANY_TRIES, 60L)), () -> send());
      assertThat(punctual.operators.testMails.receivers()).hasSize(10);
    }

    private Outcome send() {
      return punctual.operators.testing.send(root.id());
    }

    private AuditEvent event(String outcome) {
      return AuditEvent.of(Kind.TEST_MAIL_SENT, root.id()).with("outcome", outcome);
    }
  }

  @Nested
  class The_scheduler {

    @Test
    void has_no_lag_when_nothing_is_due() {
      assertThat(state()).isEqualTo(new SchedulerState(0, Duration.ZERO, Optional.empty()));
    }

    @Test
    void lags_as_long_as_the_oldest_reminder_has_been_due() {
      Appointment appointment =
          Samples.booked(ada.id(), InMemoryPunctual.START.plus(Duration.ofHours(2)));
      punctual.appointments.add(appointment);
      punctual.reminders.addAll(
          List.of(Samples.reminder(appointment, 60), Samples.reminder(appointment, 30)));
      punctual.clock.advance(Duration.ofMinutes(91));
      punctual.operators.lastSearch = Optional.of(punctual.clock.instant().minusSeconds(7));

      assertThat(state())
          .isEqualTo(
              new SchedulerState(2, Duration.ofMinutes(31), Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void is_shown_to_operators_alone() {
      assertRefused(OPERATOR_REQUIRED, () -> punctual.operators.watching.state(ada.id()));
    }

    private SchedulerState state() {
      return punctual.operators.watching.state(root.id());
    }
  }

  @Nested
  class The_calls {

    @Test
    void of_all_owners_are_summed_for_the_last_seven_days() {
      Account bob = punctual.customer("Bob");
      call(ada, "2026-11-16T23:59:59Z");
      call(ada, "2026-11-17T00:00:00Z");
      call(bob, "2026-11-23T11:00:00Z");
      call(ada, "2026-11-23T11:59:00Z");

      assertThat(punctual.operators.calls.ofLastDays(root.id()))
          .containsExactly(
              new DailyCalls(LocalDate.parse("2026-11-17"), Operation.ME_GET, 1, 0),
              new DailyCalls(LocalDate.parse("2026-11-23"), Operation.ME_GET, 2, 0));
    }

    @Test
    void are_shown_to_operators_alone() {
      assertRefused(OPERATOR_REQUIRED, () -> punctual.operators.calls.ofLastDays(ada.id()));
    }

    private void call(Account owner, String at) {
      ApiKey key = Samples.key(owner.id(), "aaaaaaaa");
      Caller caller = new Caller(owner.id(), key.id());
      Answer answer = new Answer(200, Duration.ofMillis(5));
      punctual.usage.add(
          UsageBatch.of(
              List.of(new UsageRecord(caller, Operation.ME_GET, Instant.parse(at), answer))));
    }
  }
}
