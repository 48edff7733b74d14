package org.punctual.scheduling.settings;

import java.util.Optional;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.SmtpServer;
import org.punctual.application.operation.SmtpServer.Login;
import org.punctual.application.operation.SmtpServer.Tls;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.EmailAddress;

/** How mail is sent, and from which address. */
final class OutgoingMail {

  private static final EmailAddress NOBODY = new EmailAddress("punctual@localhost");

  private OutgoingMail() {}

  static MailSettings read(SettingsReader reader, Installation installation) {
    Optional<SmtpServer> server = server(reader);
    Optional<String> given = reader.text("MAIL_FROM");
    Optional<EmailAddress> from = address(given.orElse("punctual@" + installation.host()));
    if (from.isEmpty() && (given.isPresent() || server.isPresent())) {
      reader.refuse(
          "MAIL_FROM",
          given.map(value -> "is \"" + value + "\"").orElse("can't be made from BASE_URL"),
          "Set it to the sender address of mail, such as punctual@example.com");
    }
    return new MailSettings(server, from.orElse(NOBODY));
  }

  private static Optional<EmailAddress> address(String value) {
    try {
      return Optional.of(EmailAddress.of(value));
    } catch (AccountRefusal noAddress) {
      return Optional.empty();
    }
  }

  private static Optional<SmtpServer> server(SettingsReader reader) {
    Tls tls = reader.choice("SMTP_TLS", Tls.OFFERED);
    int port = reader.number("SMTP_PORT", tls.usualPort(), 1, ListeningAddress.LAST_PORT);
    Optional<Login> login = login(reader);
    Optional<String> host = reader.text("SMTP_HOST");
    return host.map(name -> new SmtpServer(name, port, tls, login));
  }

  private static Optional<Login> login(SettingsReader reader) {
    Optional<String> user = reader.text("SMTP_USER");
    Optional<String> password = reader.exactly("SMTP_PASSWORD");
    if (user.isPresent() != password.isPresent()) {
      reader.refuse(
          user.isPresent() ? "SMTP_PASSWORD" : "SMTP_USER",
          "is required together with " + (user.isPresent() ? "SMTP_USER" : "SMTP_PASSWORD"),
          "Set both, or neither");
    }
    return user.flatMap(name -> password.map(secret -> new Login(name, secret)));
  }
}
