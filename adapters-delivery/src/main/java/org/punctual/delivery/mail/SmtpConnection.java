package org.punctual.delivery.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.SmtpServer;
import org.punctual.application.operation.SmtpServer.Login;

/** One connection to the SMTP server. The first message opens it. */
final class SmtpConnection {

  private final SmtpServer server;
  private final boolean speaksUtf8;
  private final Session session;
  private final Transport transport;
  private boolean isOpen;

  /** A connection that can carry such a mail. All its waits end at a deadline. */
  SmtpConnection(SmtpServer server, Installation installation, Mail mail, Deadline deadline) {
    this.server = server;
    this.speaksUtf8 = needsUtf8(mail);
    this.session =
        Session.getInstance(
            new SmtpProperties(server, installation).utf8(speaksUtf8).within(deadline));
    this.transport = transportOf(session);
  }

  /**
   * Says whether a mail can use this connection. UTF-8 (RFC 6531) is requested for mailboxes beyond
   * ASCII only.
   */
  boolean canCarry(Mail mail) {
    return speaksUtf8 == needsUtf8(mail);
  }

  /** The session with which messages are created. */
  Session session() {
    return session;
  }

  /** Delivers a message. */
  void send(Message message) throws MessagingException {
    if (!isOpen) {
      connect();
    }
    transport.sendMessage(message, message.getAllRecipients());
  }

  /** Closes the connection. An accepted message stays accepted even if the closing fails. */
  void close() {
    try {
      transport.close();
    } catch (MessagingException ignored) {
      // no message depends on the closing
    }
  }

  private void connect() throws MessagingException {
    transport.connect(
        server.host(),
        server.port(),
        server.login().map(Login::user).orElse(null),
        server.login().map(Login::password).orElse(null));
    isOpen = true;
  }

  private static boolean needsUtf8(Mail mail) {
    return mail.to().email().localPart().chars().anyMatch(c -> c >= 0x80);
  }

  private static Transport transportOf(Session session) {
    try {
      return session.getTransport("smtp");
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("every Jakarta Mail speaks SMTP", e);
    }
  }
}
