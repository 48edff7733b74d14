package org.punctual.rest.call;

import jakarta.servlet.http.HttpServletRequest;
import org.punctual.domain.account.ClientAddress;

/** The client that sent a request, the same for API and pages. */
public final class Client {

  private Client() {}

  /** Its normalised address: of the connection, or as a trusted proxy reports it. */
  public static ClientAddress of(HttpServletRequest request) {
    return ClientAddress.of(request.getRemoteAddr());
  }
}
