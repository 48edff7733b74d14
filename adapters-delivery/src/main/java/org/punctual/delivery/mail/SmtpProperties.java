package org.punctual.delivery.mail;

import java.time.Duration;
import java.util.Properties;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.SmtpServer;
import org.punctual.application.operation.SmtpServer.Tls;
import org.punctual.domain.account.EmailAddress;

/** How Jakarta Mail is to talk to a server; see its package's list of {@code mail.smtp.*}. */
final class SmtpProperties {

  private final Properties properties = new Properties();

  SmtpProperties(SmtpServer server, Installation installation) {
    set("localhost", installation.host());
    set("auth", server.login().isPresent());
    set("sendpartial", false);
    protect(server.tls());
  }

  /** For mail to an address: a mailbox beyond ASCII needs the server to speak UTF-8 (RFC 6531). */
  SmtpProperties to(EmailAddress address) {
    boolean isAscii = address.localPart().chars().allMatch(c -> c < 0x80);
    properties.setProperty("mail.mime.allowutf8", Boolean.toString(!isAscii));
    return this;
  }

  /** All properties, for one conversation that ends within a time. */
  Properties within(Duration patience) {
    String millis = Long.toString(patience.toMillis());
    set("connectiontimeout", millis);
    set("timeout", millis);
    set("writetimeout", millis);
    set("socketFactory.fallback", false);
    properties.put("mail.smtp.socketFactory", new DeadlineSockets(Deadline.in(patience)));
    return properties;
  }

  private void protect(Tls tls) {
    set("ssl.enable", tls == Tls.IMPLICIT);
    set("ssl.checkserveridentity", true);
    set("starttls.enable", tls == Tls.OFFERED || tls == Tls.REQUIRED);
    set("starttls.required", tls == Tls.REQUIRED);
  }

  private void set(String name, Object value) {
    properties.setProperty("mail.smtp." + name, value.toString());
  }
}
