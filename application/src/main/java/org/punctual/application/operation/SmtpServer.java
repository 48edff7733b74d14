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

    /** The port at which mail servers offer this protection. */
    public int usualPort() {
      return usualPort;
    }

    /** Says whether nothing is ever sent without TLS. */
    public boolean isEnforced() {
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
}
