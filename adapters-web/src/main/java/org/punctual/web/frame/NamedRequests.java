package org.punctual.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.punctual.application.request.CurrentRequest;
import org.punctual.application.request.RequestId;

/** Gives every request to a page an id, in its response and in the log, as the API does. */
public class NamedRequests extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String ATTRIBUTE = NamedRequests.class.getName();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestId id = idOf(request);
    response.setHeader(RequestId.HEADER, id.value());
    Optional<CurrentRequest> outer = new CurrentRequest(id, Client.of(request)).begin();
    try {
      chain.doFilter(request, response);
    } finally {
      CurrentRequest.restore(outer);
    }
  }

  /** The error page is shown under the id of the request that failed. */
  private static RequestId idOf(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof RequestId known) {
      return known;
    }
    RequestId id = RequestId.of(Optional.ofNullable(request.getHeader(RequestId.HEADER)));
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
