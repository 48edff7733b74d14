package org.punctual.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.SmtpServer;
import org.punctual.application.operation.SmtpServer.Login;
import org.punctual.domain.reminder.Outcome;

/** Hands mails to the SMTP server, one connection each. */
@ApplicationScoped
public class Mailer {

  /** The longest that handing over one mail takes, whatever the other side does. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final MailSettings settings;
  private final Installation installation;
  private final Clock clock;
  private final Duration patience;

  @Inject
  Mailer(MailSettings settings, Installation installation, Clock clock) {
    this(settings, installation, clock, PATIENCE);
  }

  Mailer(MailSettings settings, Installation installation, Clock clock, Duration patience) {
    this.settings = settings;
    this.installation = installation;
    this.clock = clock;
    this.patience = patience;
  }

  /** Says whether mail is configured. */
  public boolean isOn() {
    return settings.isOn();
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

  private Outcome sendBy(SmtpServer server, Mail mail) {
    Properties properties =
        new SmtpProperties(server, installation).to(mail.to().email()).within(patience);
    Session session = Session.getInstance(properties);
    try {
      Message message = new MailMessage(session, settings.from(), installation).of(mail, clock);
      handOver(session, server, message);
      return new Outcome.Delivered("Accepted by " + server.host());
    } catch (MessagingException failure) {
      return SmtpAnswers.outcomeOf(failure);
    }
  }

  private static void handOver(Session session, SmtpServer server, Message message)
      throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      transport.connect(
          server.host(),
          server.port(),
          server.login().map(Login::user).orElse(null),
          server.login().map(Login::password).orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
    } finally {
      close(transport);
    }
  }

  /** What was accepted stays accepted, however the farewell goes. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException ignored) {
      // nothing depends on it
    }
  }
}
