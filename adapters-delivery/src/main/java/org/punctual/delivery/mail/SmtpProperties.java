package org.punctual.delivery.mail;

import java.util.Properties;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.SmtpServer;
import org.punctual.application.operation.SmtpServer.Tls;

/** The properties of Jakarta Mail for a server; see its package's list of {@code mail.smtp.*}. */
final class SmtpProperties {

  private final Properties properties = new Properties();

  SmtpProperties(SmtpServer server, Installation installation) {
    set("localhost", installation.host());
    set("auth", server.login().isPresent());
    set("sendpartial", false);
    protect(server.tls());
  }

  /** Asks the server to speak UTF-8 (RFC 6531), or not to. */
  SmtpProperties utf8(boolean wanted) {
    properties.setProperty("mail.mime.allowutf8", Boolean.toString(wanted));
    return this;
  }

  /** All properties, for a connection that waits no longer than until a deadline. */
  Properties within(Deadline deadline) {
    String millis = Long.toString(deadline.patience().toMillis());
    set("connectiontimeout", millis);
    set("timeout", millis);
    set("writetimeout", millis);
    set("socketFactory.fallback", false);
    properties.put("mail.smtp.socketFactory", new DeadlineSockets(deadline));
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
