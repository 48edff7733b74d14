package org.punctual.application.operation;

import java.util.Optional;
import org.punctual.domain.account.EmailAddress;

/**
 * The settings of outgoing mail.
 *
 * @param server the mail server; empty when mail is not configured
 * @param from the sender address
 */
public record MailSettings(Optional<SmtpServer> server, EmailAddress from) {

  /** Says whether mail is configured. */
  public boolean isOn() {
    return server.isPresent();
  }

  /**
   * Says whether the network could read a password. With {@link SmtpServer.Tls#OFFERED}, an
   * attacker on the network can remove the offer of TLS from the mail server's answer.
   */
  public boolean sendsPasswordInClear() {
    return server.filter(smtp -> smtp.login().isPresent() && !smtp.tls().isEnforced()).isPresent();
  }
}
