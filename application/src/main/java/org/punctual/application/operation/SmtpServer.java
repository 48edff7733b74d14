package org.punctual.application.operation;

import java.util.Optional;
import org.punctual.domain.Coded;

/**
 * The server that takes outgoing mail.
 *
 * @param host its name or address
 * @param port its port, 1 to 65535
 * @param tls how the connection is protected
 * @param login how to sign in, if the server requires that
 */
public record SmtpServer(String host, int port, Tls tls, Optional<Login> login) {

  private static final int LAST_PORT = 65_535;

  /** How the connection is protected. Each protection has its usual port. */
  public enum Tls implements Coded {
    /** By STARTTLS when the server offers it. */
    OFFERED(25),
    /** By STARTTLS, or nothing is sent. */
    REQUIRED(587),
    /** From the first byte on (RFC 8314 §3.3). */
    IMPLICIT(465),
    /** Not at all. */
    NONE(25);

    private final int usualPort;

    Tls(int usualPort) {
      this.usualPort = usualPort;
    }

    /** Says whether nothing is ever sent without TLS. */
    boolean isEnforced() {
      return this == REQUIRED || this == IMPLICIT;
    }
  }

  /** Name and password. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  static Optional<SmtpServer> read(SettingsReader reader) {
    Tls tls = reader.choice("SMTP_TLS", Tls.OFFERED);
    int port = reader.number("SMTP_PORT", tls.usualPort, 1, LAST_PORT);
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
