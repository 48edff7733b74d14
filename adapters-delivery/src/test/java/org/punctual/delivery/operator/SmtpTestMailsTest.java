package org.punctual.delivery.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.SmtpServer;
import org.punctual.application.operation.SmtpServer.Tls;
import org.punctual.delivery.mail.Ada;
import org.punctual.delivery.mail.Mailers;
import org.punctual.delivery.mail.ScriptedSmtpServer;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.reminder.Outcome;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpTestMailsTest {

  private static final EmailAddress FROM = new EmailAddress("from@punctual.example");
  private static final Installation INSTALLATION =
      new Installation(URI.create("https://punctual.example"));

  @Test
  void A_mail_that_is_accepted_is_reported_with_the_server() throws IOException {
    try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
      Outcome outcome = mails(Optional.of(smtp(server.port()))).send(Ada.ACCOUNT);

      assertThat(outcome).isEqualTo(new Outcome.Delivered("Accepted by localhost"));
      assertThat(server.heard())
          .contains("Subject: Test mail from Punctual")
          .anyMatch(line -> line.startsWith("Hello "))
          .anyMatch(line -> line.startsWith("This mail shows that Punctual can send mail."));
    }
  }

  @Test
  void A_server_that_cannot_be_reached_is_a_temporary_failure() {
    Outcome outcome = mails(Optional.of(smtp(1))).send(Ada.ACCOUNT);

    assertThat(outcome).isInstanceOf(Outcome.TemporaryFailure.class);
    assertThat(outcome.answer()).isNotBlank();
  }

  @Test
  void Without_a_mail_server_mail_is_off() {
    assertThat(mails(Optional.empty()).isOn()).isFalse();
  }

  private static SmtpServer smtp(int port) {
    return new SmtpServer("localhost", port, Tls.NONE, Optional.empty());
  }

  private static SmtpTestMails mails(Optional<SmtpServer> server) {
    AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-23T12:00:00Z"));
    return new SmtpTestMails(
        Mailers.of(new MailSettings(server, FROM), INSTALLATION, clock), INSTALLATION);
  }
}
