package org.punctual.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.punctual.application.operation.Installation;

/**
 * Accepts forms from our own pages only, sent by POST, and not larger than our pages can make them.
 */
public class OwnForms extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient PageRequests requests;

  @Inject
  public OwnForms(Installation installation) {
    this.requests = new PageRequests(installation);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<PageRequests.Refused> refusal = requests.refusalOf(request);
    if (refusal.isPresent()) {
      refuse(refusal.get(), response);
      return;
    }
    Optional<HttpServletRequest> complete = complete(request);
    if (complete.isPresent()) {
      chain.doFilter(complete.get(), response);
    } else {
      refuse(new PageRequests.Refused(HttpServletResponse.SC_BAD_REQUEST, ""), response);
    }
  }

  /** The request with its whole form; empty where only a part of it arrived, or is unreadable. */
  private static Optional<HttpServletRequest> complete(HttpServletRequest request) {
    try {
      return Optional.of(request.getMethod().equals("POST") ? ReadForm.of(request) : request);
    } catch (IOException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static void refuse(PageRequests.Refused refusal, HttpServletResponse response)
      throws IOException {
    if (!refusal.allowed().isEmpty()) {
      response.setHeader("Allow", refusal.allowed());
    }
    if (refusal.status() == HttpServletResponse.SC_BAD_REQUEST) {
      // Where the request ends is not sure: its rest must not be taken for the next request.
      response.setHeader("Connection", "close");
    }
    response.sendError(refusal.status());
  }
}
