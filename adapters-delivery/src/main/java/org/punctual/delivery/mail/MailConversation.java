package org.punctual.delivery.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.SmtpServer;
import org.punctual.domain.reminder.Outcome;

/**
 * Hands mails to the SMTP server one after the other over the same connection, and over another one
 * after a failure. Connecting is what takes longest.
 */
public final class MailConversation implements AutoCloseable {

  private static final String CLOSING = "421";

  private final MailSettings settings;
  private final Installation installation;
  private final Clock clock;
  private final Deadline deadline;
  private Optional<SmtpConnection> connection = Optional.empty();

  MailConversation(
      MailSettings settings, Installation installation, Clock clock, Duration patience) {
    this.settings = settings;
    this.installation = installation;
    this.clock = clock;
    this.deadline = new Deadline(patience);
  }

  /**
   * Hands a mail over.
   *
   * @return how the server answered; being out of reach, or not configured any more, is a temporary
   *     failure
   */
  public Outcome send(Mail mail) {
    return settings
        .server()
        .map(server -> sendBy(server, mail))
        .orElseGet(() -> new Outcome.TemporaryFailure("Mail is not configured"));
  }

  @Override
  public void close() {
    connection.ifPresent(SmtpConnection::close);
    connection = Optional.empty();
  }

  /** A server that had enough of this connection may take the mail over the next, in time. */
  private Outcome sendBy(SmtpServer server, Mail mail) {
    deadline.restart();
    boolean isFirst = connection.isEmpty();
    Outcome outcome = tryBy(server, mail);
    boolean hadEnough = !isFirst && outcome.answer().startsWith(CLOSING);
    return hadEnough ? tryBy(server, mail) : outcome;
  }

  private Outcome tryBy(SmtpServer server, Mail mail) {
    try {
      SmtpConnection line = lineFor(server, mail);
      line.send(messageOf(mail, line.session()));
      return new Outcome.Delivered("Accepted by " + server.host());
    } catch (MessagingException failure) {
      close();
      return SmtpAnswers.outcomeOf(failure);
    } catch (RuntimeException broken) {
      // Who knows how far it came: the next mail goes by another connection.
      close();
      throw broken;
    }
  }

  private SmtpConnection lineFor(SmtpServer server, Mail mail) {
    if (connection.filter(line -> !line.canCarry(mail)).isPresent()) {
      close();
    }
    SmtpConnection line =
        connection.orElseGet(() -> new SmtpConnection(server, installation, mail, deadline));
    connection = Optional.of(line);
    return line;
  }

  private Message messageOf(Mail mail, Session session) throws MessagingException {
    return new MailMessage(session, settings.from(), installation).of(mail, clock);
  }
}
