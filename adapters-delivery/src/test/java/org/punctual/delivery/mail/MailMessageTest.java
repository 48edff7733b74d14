package org.punctual.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.SmtpServer;
import org.punctual.application.operation.SmtpServer.Tls;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.reminder.Outcome;

@DisplayName("A mail on its way")
class MailMessageTest {

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @BeforeEach
  void open() {
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void carries_what_receivers_need() throws Exception {
    send(new Mail(Ada.ACCOUNT, "one.1", "Dentist", "Hello,\n\nsee you\n"));
    assertThat(headers(received()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("Message-ID", "<one.1@punctual.example>"),
                Map.entry("Date", "Mon, 23 Nov 2026 13:00:05 +0100"),
                Map.entry("From", "Punctual <from@punctual.example>"),
                Map.entry("To", "Ada Lovelace <ada@example.com>"),
                Map.entry("Subject", "Dentist"),
                Map.entry("Content-Language", "en"),
                Map.entry("Auto-Submitted", "auto-generated"),
                Map.entry("X-Auto-Response-Suppress", "All"),
                Map.entry("MIME-Version", "1.0"),
                Map.entry("Content-Type", "text/plain; charset=UTF-8"),
                Map.entry("Content-Transfer-Encoding", "7bit")));
    assertThat(text(received())).isEqualTo("Hello,\r\n\r\nsee you");
  }

  @Test
  void speaks_every_script() throws Exception {
    Account ada = Ada.with("ada@bücher.example", "Ада 🌷", "Europe/Vienna");
    send(new Mail(ada, "one.1", "Zahnärztin 🦷", "Grüße\n"));
    assertThat(received().getSubject()).isEqualTo("Zahnärztin 🦷");
    assertThat(received().getAllRecipients())
        .singleElement()
        .hasFieldOrPropertyWithValue("address", "ada@xn--bcher-kva.example")
        .hasFieldOrPropertyWithValue("personal", "Ада 🌷");
    assertThat(text(received())).isEqualTo("Grüße");
  }

  @Test
  void does_not_let_a_text_add_a_header() throws Exception {
    String tricky = "Dentist\r\nBcc: eve@example.com\r\n\r\nspam\u2028\u0000";
    send(new Mail(Ada.with("ada@example.com", tricky, "UTC"), "one.1", tricky, "Body\n"));
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(headers(received()))
        .containsEntry("Subject", "Dentist Bcc: eve@example.com spam")
        .doesNotContainKey("Bcc");
    assertThat(text(received())).isEqualTo("Body");
  }

  @Test
  void shows_the_typed_text_even_if_it_looks_encoded() throws Exception {
    String tricky = "=?UTF-8?Q?=46ree_money?= (really)";
    send(new Mail(Ada.with("ada@example.com", tricky, "UTC"), "one.1", tricky, "Body\n"));
    assertThat(received().getSubject()).isEqualTo(tricky);
    assertThat(received().getHeader("Subject", null)).doesNotContain("=?UTF-8?Q?=46ree");
    assertThat(received().getAllRecipients())
        .singleElement()
        .hasFieldOrPropertyWithValue("address", "ada@example.com")
        .hasFieldOrPropertyWithValue("personal", tricky);
    assertThat(received().getHeader("To", null)).doesNotContain("=?UTF-8?Q?=46ree");
  }

  @Test
  void folds_a_long_title_between_characters() throws Exception {
    String title = "Zahnärztin 🦷 ".repeat(20) + "=?";
    send(new Mail(Ada.ACCOUNT, "one.1", title, "Body\n"));
    assertThat(received().getSubject()).isEqualTo(title);
    assertThat(received().getHeader("Subject", null).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
  }

  @Test
  void contains_no_name_at_an_unconfirmed_address() throws Exception {
    send(new Mail(Ada.UNCONFIRMED, "one.1", "Please confirm", "Hello\n"));
    assertThat(headers(received())).containsEntry("To", "ada@example.com");
  }

  @Test
  void is_the_same_in_every_attempt() throws Exception {
    Mail mail = new Mail(Ada.ACCOUNT, "one.1", "Dentist", "Hello\n");
    send(mail);
    send(mail);
    assertThat(server.getReceivedMessages())
        .extracting(MimeMessage::getMessageID)
        .containsExactly("<one.1@punctual.example>", "<one.1@punctual.example>");
  }

  private Outcome send(Mail mail) {
    SmtpServer smtp =
        new SmtpServer("localhost", server.getSmtp().getPort(), Tls.OFFERED, Optional.empty());
    MailSettings settings =
        new MailSettings(Optional.of(smtp), new EmailAddress("from@punctual.example"));
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:05Z"), ZoneOffset.UTC);
    Installation installation = new Installation(URI.create("https://punctual.example"));
    return new Mailer(settings, installation, clock).send(mail);
  }

  private MimeMessage received() {
    return server.getReceivedMessages()[0];
  }

  private static String text(MimeMessage message) throws IOException, MessagingException {
    return (String) message.getContent();
  }

  /** All headers except those that the receiving server adds. */
  private static Map<String, String> headers(MimeMessage message) throws MessagingException {
    return Collections.list(message.getAllHeaders()).stream()
        .filter(header -> !header.getName().equals("Received"))
        .filter(header -> !header.getName().equals("Return-Path"))
        .collect(Collectors.toMap(Header::getName, Header::getValue));
  }
}
