package org.punctual.rest.call;

import jakarta.servlet.http.HttpServletRequest;
import org.punctual.application.request.ReportedClient;
import org.punctual.domain.account.ClientAddress;

/** The client that sent a request, the same for API and pages. */
public final class Client {

  private Client() {}

  /**
   * The client's normalised address: the address of the connection, or the one that a trusted proxy
   * reports in {@code X-Forwarded-For}.
   */
  public static ClientAddress of(HttpServletRequest request) {
    return ReportedClient.of(request.getRemoteAddr(), request::getHeaders);
  }
}
