package org.punctual.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.Samples;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.reminder.Outcome;
import org.punctual.web.SignedIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstallationFiguresTest {

  private final SignedIn ada = new SignedIn();

  InstallationFiguresTest() {
    Account operator = ada.punctual.operators.appoint(ada.ada);
    ada.punctual.accounts.update(
        operator.mailed(operator.mail().confirmed(ada.punctual.clock.instant())));
  }

  @Test
  void Reminders_are_in_time_when_none_is_due() {
    Scheduler scheduler = scheduler();

    assertThat(scheduler.getDue()).isZero();
    assertThat(scheduler.isLate()).isFalse();
    assertThat(scheduler.getLag()).isEqualTo("0.0 s");
    assertThat(scheduler.getLastRound()).isEqualTo("not yet");
  }

  @Test
  void Reminders_are_late_when_one_has_been_due_for_minutes() {
    InMemoryPunctual punctual = ada.punctual;
    Appointment appointment =
        Samples.booked(ada.ada.id(), punctual.clock.instant().plus(Duration.ofHours(1)));
    punctual.appointments.add(appointment);
    punctual.reminders.addAll(List.of(Samples.reminder(appointment, 60)));
    punctual.clock.advance(Duration.ofMinutes(3));
    punctual.operators.lastSearch = Optional.of(punctual.clock.instant().minusMillis(1_500));
    Scheduler scheduler = scheduler();

    assertThat(scheduler.getDue()).isEqualTo(1);
    assertThat(scheduler.isLate()).isTrue();
    assertThat(scheduler.getLag()).isEqualTo("3 min");
    assertThat(scheduler.getLastRound()).isEqualTo("1.5 s");
  }

  @Test
  void The_answer_of_the_mail_server_is_shown() {
    MailTest accepted = mailTest();
    accepted.send();
    assertThat(accepted.getResult()).isEqualTo("Accepted by mail.example");

    ada.punctual.operators.testMails.answer(new Outcome.PermanentFailure("550 Nobody"));
    MailTest refused = mailTest();
    refused.send();
    assertThat(refused.getResult()).isEqualTo("The mail server refuses the mail: 550 Nobody");

    ada.punctual.operators.testMails.turnOff();
    MailTest off = mailTest();
    off.send();
    assertThat(off.isOn()).isFalse();
    assertThat(off.getResult()).isEmpty();
    assertThat(ada.feedback.shown())
        .containsExactly(
            "done: The mail server has accepted the test mail to ada@example.org.",
            "warn: The test mail was not sent. The answer is below.",
            "refuse: mail: mail-off");
  }

  private Scheduler scheduler() {
    return new Scheduler(ada.me(), ada.punctual.operators.watching, ada.ownerFeedback());
  }

  private MailTest mailTest() {
    return new MailTest(ada.me(), ada.punctual.operators.testing, ada.ownerFeedback());
  }
}
