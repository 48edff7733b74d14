package org.punctual.delivery.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.punctual.application.operation.Installation;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.EmailAddress;

/** Writes a mail as an Internet message (RFC 5322). */
final class MailMessage {

  /** RFC 5322 §3.3. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private static final String CHARSET = "UTF-8";

  private final Session session;
  private final EmailAddress from;
  private final Installation installation;

  MailMessage(Session session, EmailAddress from, Installation installation) {
    this.session = session;
    this.from = from;
    this.installation = installation;
  }

  Message of(Mail mail, Clock clock) throws MessagingException {
    Identified message =
        new Identified(session, "<" + mail.identity() + "@" + installation.host() + ">");
    message.setFrom(Addresses.of(from, "Punctual"));
    message.setRecipient(Message.RecipientType.TO, recipient(mail.to()));
    setSubject(message, HeaderText.oneLine(mail.subject()));
    message.setText(mail.body().replace("\n", "\r\n"), CHARSET);
    ZoneId zone = mail.to().profile().timeZone();
    message.setHeader("Date", DATE.format(clock.instant().atZone(zone)));
    message.setHeader("Content-Language", mail.to().profile().language().toLanguageTag());
    // RFC 3834 §5: prevents automatic replies.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.saveChanges();
    return message;
  }

  /**
   * The address, with the owner's name if the address is confirmed. An unconfirmed address may
   * belong to a stranger, who must not get the typed name.
   */
  private static InternetAddress recipient(Account to) {
    return to.confirmedAt().isPresent()
        ? Addresses.of(to.email(), to.profile().name().value())
        : Addresses.of(to.email());
  }

  private static void setSubject(MimeMessage message, String line) throws MessagingException {
    if (HeaderText.isPlain(line)) {
      message.setSubject(line, CHARSET);
    } else {
      message.setHeader("Subject", HeaderText.encoded(line));
    }
  }

  /** A message that keeps its id. The library would generate another id. */
  private static final class Identified extends MimeMessage {

    private final String id;

    private Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
