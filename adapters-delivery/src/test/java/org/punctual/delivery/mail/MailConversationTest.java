package org.punctual.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.SmtpServer;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Outcome.Delivered;
import org.punctual.domain.reminder.Outcome.PermanentFailure;
import org.punctual.domain.reminder.Outcome.TemporaryFailure;

@DisplayName("Mails handed over one after the other")
class MailConversationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Outcome TAKEN = new Delivered("Accepted by localhost");

  private ScriptedSmtpServer server;
  private MailConversation conversation;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedSmtpServer();
    SmtpServer smtp =
        new SmtpServer("localhost", server.port(), SmtpServer.Tls.OFFERED, Optional.empty());
    conversation =
        new MailConversation(
            new MailSettings(Optional.of(smtp), new EmailAddress("punctual@punctual.example")),
            new Installation(URI.create("https://punctual.example")),
            Clock.systemUTC(),
            PATIENCE);
  }

  @AfterEach
  void close() throws IOException {
    conversation.close();
    server.close();
  }

  @Test
  void share_one_connection() {
    assertThat(send()).isEqualTo(TAKEN);
    assertThat(send()).isEqualTo(TAKEN);
    assertThat(connections()).isEqualTo(1);
    conversation.close();
    assertThat(server.heard()).endsWith("QUIT");
  }

  @Test
  void go_on_over_another_connection_after_a_failure() {
    server.answers("RCPT", "550 5.1.1 no such mailbox");
    assertThat(send()).isInstanceOf(PermanentFailure.class);
    server.answers("RCPT", "250 2.1.5 ok");
    assertThat(send()).isEqualTo(TAKEN);
    assertThat(connections()).isEqualTo(2);
  }

  @Test
  void go_on_at_once_where_the_server_limits_the_mails_of_a_connection() {
    assertThat(send()).isEqualTo(TAKEN);
    server.answersOnce("MAIL", "421 4.7.0 enough for one connection");
    assertThat(send()).isEqualTo(TAKEN);
    assertThat(connections()).isEqualTo(2);
  }

  @Test
  void take_no_longer_over_two_connections_than_over_one() {
    assertThat(send()).isEqualTo(TAKEN);
    server.thinksOnce("MAIL", PATIENCE.multipliedBy(3).dividedBy(4));
    server.answersOnce("MAIL", "421 4.7.0 enough for one connection");
    server.answers("EHLO", ScriptedSmtpServer.HANG);

    assertTimeout(
        PATIENCE.multipliedBy(3).dividedBy(2),
        () -> assertThat(send()).isInstanceOf(TemporaryFailure.class));
  }

  @Test
  void do_not_flood_a_server_that_accepts_none() {
    server.answers("MAIL", "421 4.3.2 shutting down");
    assertThat(send()).isInstanceOf(TemporaryFailure.class);
    assertThat(connections()).isEqualTo(1);
  }

  @Test
  void change_the_connection_for_a_mail_that_needs_utf8() {
    server.answers("EHLO", "250-mail.example\r\n250 SMTPUTF8");
    send();
    sendTo(Ada.with("josé@example.com", "José", "UTC"));
    send();
    assertThat(connections()).isEqualTo(3);
    assertThat(server.heard())
        .filteredOn(line -> line.startsWith("MAIL"))
        .containsExactly(
            "MAIL FROM:<punctual@punctual.example>",
            "MAIL FROM:<punctual@punctual.example> SMTPUTF8",
            "MAIL FROM:<punctual@punctual.example>");
  }

  private Outcome send() {
    return sendTo(Ada.ACCOUNT);
  }

  private Outcome sendTo(Account account) {
    return conversation.send(new Mail(account, "id", "Subject", "Body\n"));
  }

  private long connections() {
    return server.heard().stream().filter(line -> line.startsWith("EHLO")).count();
  }
}
