package org.punctual.web.frame;

import jakarta.security.auth.message.MessageInfo;

/**
 * Names our way of authentication to the container. Liberty assumes Basic where no name is given,
 * and answers 500 to a header {@code Authorization: Basic} that it cannot decode.
 */
public final class AuthenticationName {

  /** Jakarta Authentication 3.0, section 3.8.1.2. */
  private static final String KEY = "jakarta.servlet.http.authType";

  private AuthenticationName() {}

  /** Gives the name for a request. */
  @SuppressWarnings("unchecked")
  public static void give(MessageInfo message) {
    message.getMap().put(KEY, "Punctual");
  }
}
