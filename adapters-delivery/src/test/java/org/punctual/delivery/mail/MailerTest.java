package org.punctual.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.SmtpServer;
import org.punctual.application.operation.SmtpServer.Login;
import org.punctual.application.operation.SmtpServer.Tls;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.Outcome.Delivered;
import org.punctual.domain.reminder.Outcome.PermanentFailure;
import org.punctual.domain.reminder.Outcome.TemporaryFailure;

@DisplayName("Handing a mail over")
class MailerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(500);
  private static final Mail MAIL = new Mail(Ada.ACCOUNT, "id", "Subject", "Body\n");

  private ScriptedSmtpServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedSmtpServer();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Nested
  class Succeeds_when {

    @Test
    void the_server_takes_it() {
      assertThat(send()).isEqualTo(new Delivered("Accepted by localhost"));
      assertThat(server.heard())
          .contains(
              "EHLO punctual.example",
              "MAIL FROM:<punctual@punctual.example>",
              "RCPT TO:<ada@example.com>");
    }

    @Test
    void the_server_takes_it_and_does_not_say_goodbye() {
      server.answers("QUIT", ScriptedSmtpServer.RESET);
      assertThat(send()).isEqualTo(new Delivered("Accepted by localhost"));
    }

    @Test
    void the_server_takes_it_after_signing_in() {
      assertThat(send(Optional.of(new Login("us", "secret"))))
          .isEqualTo(new Delivered("Accepted by localhost"));
      assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void asks_the_server_to_speak_utf8_for_a_mailbox_beyond_ascii() {
    server.answers("EHLO", "250-mail.example\r\n250 SMTPUTF8");
    Mail toJose = new Mail(Ada.with("josé@example.com", "José", "UTC"), "id", "Hola", "Hola\n");
    mailer(Tls.OFFERED, Optional.empty(), PATIENCE).send(toJose);
    assertThat(server.heard())
        .contains("MAIL FROM:<punctual@punctual.example> SMTPUTF8", "RCPT TO:<josé@example.com>");
  }

  @Nested
  class Fails_for_now_when {

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource(
        delimiter = ';',
        textBlock =
            """
            MAIL ; 421 4.3.2 shutting down
            MAIL ; 451 4.3.0 try again
            RCPT ; 421 4.7.0 too many
            RCPT ; 450 4.2.1 mailbox busy
            RCPT ; 452 4.2.2 mailbox full
            DATA ; 451 4.3.0 no queue
            .    ; 451 4.7.1 greylisted
            .    ; 421 4.3.2 shutting down
            MAIL ; 530 5.7.0 sign in first
            """)
    void theServerSaysSo(String command, String answer) {
      server.answers(command, answer);
      assertThat(send()).isEqualTo(new TemporaryFailure(answer));
    }

    @Test
    void the_server_does_not_want_to_talk() {
      server.answers("(greeting)", "554 not now");
      assertThat(send()).isInstanceOf(TemporaryFailure.class);
    }

    @Test
    void the_password_is_refused() {
      server.answers("AUTH", "535 5.7.8 wrong");
      assertThat(send(Optional.of(new Login("us", "secret"))))
          .isEqualTo(new TemporaryFailure("535 5.7.8 wrong"));
    }

    @ParameterizedTest
    @CsvSource({"(greeting)", "EHLO", "MAIL", "RCPT", "DATA", "."})
    void the_connection_breaks(String command) {
      server.answers(command, ScriptedSmtpServer.RESET);
      assertThat(send()).isInstanceOf(TemporaryFailure.class);
    }

    @ParameterizedTest
    @CsvSource({"(greeting)", "MAIL", "."})
    void the_server_hangs(String command) {
      server.answers(command, ScriptedSmtpServer.HANG);
      assertThat(inTime()).isInstanceOf(TemporaryFailure.class);
    }

    @ParameterizedTest
    @CsvSource({"(greeting)", "EHLO", "."})
    void the_server_trickles(String command) {
      server.answers(command, ScriptedSmtpServer.TRICKLE);
      assertThat(inTime()).isInstanceOf(TemporaryFailure.class);
    }

    @Test
    void no_server_listens() throws IOException {
      server.close();
      assertThat(send()).isInstanceOf(TemporaryFailure.class);
    }

    @Test
    void protection_is_required_and_not_offered() {
      assertThat(mailer(Tls.REQUIRED, Optional.empty(), PATIENCE).send(MAIL))
          .isInstanceOf(TemporaryFailure.class);
      assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void mail_is_not_configured_any_more() {
      MailSettings none = new MailSettings(Optional.empty(), new EmailAddress("us@example.com"));
      Mailer off = new Mailer(none, installation(), Clock.systemUTC());
      assertThat(off.send(MAIL)).isEqualTo(new TemporaryFailure("Mail is not configured"));
    }

    private Outcome inTime() {
      Mailer hasty = mailer(Tls.OFFERED, Optional.empty(), LITTLE_PATIENCE);
      return assertTimeout(PATIENCE, () -> hasty.send(MAIL));
    }
  }

  @Nested
  class Fails_for_good_when {

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource(
        delimiter = ';',
        textBlock =
            """
            MAIL ; 550 5.7.1 sender refused
            RCPT ; 550 5.1.1 no such mailbox
            RCPT ; 553 5.1.3 no such shape
            DATA ; 554 5.6.0 no
            .    ; 552 5.3.4 too big
            """)
    void theServerSaysSo(String command, String answer) {
      server.answers(command, answer);
      assertThat(send()).isEqualTo(new PermanentFailure(answer));
    }

    @Test
    void its_long_answer_is_cut_to_a_line() {
      server.answers("RCPT", "550-" + "a".repeat(200) + "\r\n550 " + "b".repeat(200));
      assertThat(send())
          .isEqualTo(new PermanentFailure("550-" + "a".repeat(200) + " 550 " + "b".repeat(91)));
    }
  }

  private Outcome send() {
    return send(Optional.empty());
  }

  private Outcome send(Optional<Login> login) {
    return mailer(Tls.OFFERED, login, PATIENCE).send(MAIL);
  }

  private Mailer mailer(Tls tls, Optional<Login> login, Duration patience) {
    SmtpServer smtp = new SmtpServer("localhost", server.port(), tls, login);
    MailSettings settings =
        new MailSettings(Optional.of(smtp), new EmailAddress("punctual@punctual.example"));
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    return new Mailer(settings, installation(), clock, patience);
  }

  private static Installation installation() {
    return new Installation(URI.create("https://punctual.example"));
  }
}
