package org.punctual.rest.call;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.ServerPhase;
import org.punctual.application.request.CurrentRequest;

/**
 * The entry of every call. It gives the call a request id, and its answer the headers that every
 * answer has.
 */
public class FrontDoor extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient Installation installation;
  private final transient ServerPhase phase;

  /** Created by the container. */
  @Inject
  public FrontDoor(Installation installation, ServerPhase phase) {
    this.installation = installation;
    this.phase = phase;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (phase.isStopping() || !CallFraming.of(request).hasCertainEnd()) {
      // A client that kept the connection would lose its next call when the port closes. And bytes
      // after an uncertain end must not be read as the next call.
      AnswerHeaders.closeAfter(request);
    }
    AnswerHeaders.putFor(installation, request, response);
    CurrentRequest call = new CurrentRequest(RequestIds.of(request), Client.of(request));
    Optional<CurrentRequest> outer = call.begin();
    try {
      chain.doFilter(request, response);
    } finally {
      CurrentRequest.restore(outer);
    }
  }
}
