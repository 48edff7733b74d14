package org.punctual.delivery.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.SmtpServer;
import org.punctual.application.operation.SmtpServer.Tls;
import org.punctual.delivery.mail.Ada;
import org.punctual.delivery.mail.Mailers;
import org.punctual.delivery.mail.ScriptedSmtpServer;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.account.OneTimeLink.Purpose;

@DisplayName("A mailed link")
class SmtpAccountMailsTest {

  private static final Installation INSTALLATION =
      new Installation(URI.create("https://punctual.example"));

  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-23T12:00:00Z"));
  private final VirtualExecutor executor = new VirtualExecutor(clock);
  private ScriptedSmtpServer server;
  private SmtpAccountMails mails;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedSmtpServer();
    SmtpServer smtp = new SmtpServer("localhost", server.port(), Tls.NONE, Optional.empty());
    EmailAddress from = new EmailAddress("from@punctual.example");
    MailSettings settings = new MailSettings(Optional.of(smtp), from);
    mails = new SmtpAccountMails(Mailers.of(settings, INSTALLATION, clock), INSTALLATION, executor);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void to_confirm_an_address_says_nothing_that_the_registrant_typed() {
    LinkText text = new LinkText(Purpose.CONFIRM_ADDRESS, Ada.UNCONFIRMED, INSTALLATION);
    assertThat(text.subject()).isEqualTo("Please confirm your email address");
    assertThat(text.body("t-o_k"))
        .isEqualTo(
            """
            Hello,

            Someone (we hope you) created an account at Punctual with this address.

            To receive reminders at this address, open this page within 24 hours and press its button:
            https://punctual.example/confirm?token=t-o_k

            If it was not you, you don't need to do anything. No further mail will be sent to this address.

            See you on time,
            Punctual
            """);
  }

  @Test
  void to_reset_a_password_greets_its_owner() {
    LinkText text = new LinkText(Purpose.RESET_PASSWORD, Ada.ACCOUNT, INSTALLATION);
    assertThat(text.subject()).isEqualTo("Set a new password");
    assertThat(text.body("t-o_k"))
        .isEqualTo(
            """
            Hello Ada Lovelace,

            Someone (we hope you) asked for a new password for your account at Punctual.

            To set it, open this page within one hour and choose a new password:
            https://punctual.example/reset?token=t-o_k

            If it was not you, you don't need to do anything. Your password stays as it is.

            See you on time,
            Punctual
            """);
  }

  @Test
  void is_sent_in_the_background() {
    mails.sendLink(Purpose.CONFIRM_ADDRESS, Ada.UNCONFIRMED, "token");
    assertThat(server.heard()).isEmpty();
    executor.runFor(Duration.ZERO);
    assertThat(server.heard()).contains("https://punctual.example/confirm?token=token");
    assertThat(executor.plan()).isEmpty();
  }

  @Test
  void is_retried_under_the_same_identity() {
    server.answers("RCPT", "451 later");
    mails.sendLink(Purpose.CONFIRM_ADDRESS, Ada.UNCONFIRMED, "token");
    executor.runFor(Duration.ofMinutes(2));
    assertThat(triesHeard()).isEqualTo(3);
    server.answers("RCPT", "250 ok");
    executor.runFor(Duration.ofDays(1));
    assertThat(triesHeard()).isEqualTo(4);
    assertThat(idsHeard()).hasSize(1);
  }

  @Test
  void is_given_up_after_four_attempts() {
    server.answers("(greeting)", "421 later");
    mails.sendLink(Purpose.CONFIRM_ADDRESS, Ada.UNCONFIRMED, "token");
    executor.runFor(Duration.ofDays(1));
    assertThat(executor.plan()).isEmpty();
  }

  @Test
  void is_not_retried_after_a_permanent_failure() {
    server.answers("RCPT", "550 nobody here");
    mails.sendLink(Purpose.CONFIRM_ADDRESS, Ada.UNCONFIRMED, "token");
    executor.runFor(Duration.ofDays(1));
    assertThat(triesHeard()).isEqualTo(1);
  }

  private long triesHeard() {
    return server.heard().stream().filter(line -> line.startsWith("RCPT")).count();
  }

  private List<String> idsHeard() {
    return server.heard().stream().filter(line -> line.startsWith("Message-ID")).toList();
  }
}
