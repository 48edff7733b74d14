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
 * Delivers mails to the SMTP server one after the other over the same connection, because
 * connecting takes longest. After a failure another connection is used.
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
   * Delivers a mail to the SMTP server.
   *
   * @return the outcome by the server's answer; an unreachable server, or mail that is no longer
   *     configured, is a temporary failure
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

  /**
   * A server that accepts no more mails over this connection may accept the mail over another one,
   * before the deadline.
   */
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
      // The state of the connection is unknown, so that the next mail uses another connection.
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
