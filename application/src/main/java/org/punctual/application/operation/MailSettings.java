package org.punctual.application.operation;

import java.util.Optional;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.EmailAddress;

/**
 * The settings of outgoing mail.
 *
 * @param server the mail server; empty when mail is not configured
 * @param from the sender address
 */
public record MailSettings(Optional<SmtpServer> server, EmailAddress from) {

  private static final EmailAddress NOBODY = new EmailAddress("punctual@localhost");

  /** Says whether mail is configured. */
  public boolean isOn() {
    return server.isPresent();
  }

  /**
   * Says whether the network could read a password. With {@link SmtpServer.Tls#OFFERED}, an
   * attacker on the network can remove the offer of TLS from the mail server's answer.
   */
  boolean sendsPasswordInClear() {
    return server.filter(smtp -> smtp.login().isPresent() && !smtp.tls().isEnforced()).isPresent();
  }

  static MailSettings read(SettingsReader reader, Installation installation) {
    Optional<SmtpServer> server = SmtpServer.read(reader);
    Optional<String> given = reader.text("MAIL_FROM");
    Optional<EmailAddress> from = address(given.orElse("punctual@" + installation.host()));
    if (from.isEmpty() && (given.isPresent() || server.isPresent())) {
      reader.refuse(
          "MAIL_FROM",
          given.map(value -> "is \"" + value + "\"").orElse("can't be made from BASE_URL"),
          "Set it to the sender address of mail");
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
}
