package org.punctual.web.frame;

import jakarta.security.auth.message.MessageInfo;

/**
 * Names our way of authentication to the container. Without a name Liberty assumes Basic, and
 * answers 500 to a header {@code Authorization: Basic} that it cannot decode.
 */
public final class AuthenticationName {

  /** Jakarta Authentication 3.0, section 3.8.1.2. */
  private static final String KEY = "jakarta.servlet.http.authType";

  private AuthenticationName() {}

  /** Sets the name for a request. */
  @SuppressWarnings("unchecked")
  public static void give(MessageInfo message) {
    message.getMap().put(KEY, "Punctual");
  }
}
