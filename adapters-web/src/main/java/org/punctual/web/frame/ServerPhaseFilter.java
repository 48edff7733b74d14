package org.punctual.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.punctual.application.operation.OwnCalls;
import org.punctual.application.operation.ServerPhase;

/**
 * Treats requests by the phase of the server. A starting server recognises the requests that it
 * sends to itself. A stopping server closes each connection with its answer, because a client that
 * kept the connection would lose its next request when the port closes.
 */
public class ServerPhaseFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient ServerPhase phase;
  private final transient OwnCalls ownCalls;

  /** Made by the container. */
  @Inject
  public ServerPhaseFilter(ServerPhase phase, OwnCalls ownCalls) {
    this.phase = phase;
    this.ownCalls = ownCalls;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String token = request.getHeader(OwnCalls.HEADER);
    if (token != null) {
      ownCalls.arrived(token);
    }
    if (phase.isStopping()) {
      response.setHeader("Connection", "close");
    }
    chain.doFilter(request, response);
  }
}
