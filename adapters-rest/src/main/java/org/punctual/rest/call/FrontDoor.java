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
import org.punctual.application.request.CurrentRequest;

/** Where every call comes in: names it, and gives its answer the headers that every answer has. */
public class FrontDoor extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient Installation installation;

  /** Created by the container. */
  @Inject
  public FrontDoor(Installation installation) {
    this.installation = installation;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
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
