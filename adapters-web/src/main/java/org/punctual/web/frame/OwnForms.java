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
 * Accepts only forms from our own pages. They must be sent by POST, be complete, and not be larger
 * than our pages can make them.
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
    if (!PageRequests.framingOf(request).hasCertainEnd()) {
      // The bytes that follow must not be read as the next request.
      response.setHeader("Connection", "close");
    }
    Optional<PageRequests.Refused> refusal = requests.refusalOf(request);
    if (refusal.isPresent()) {
      refuse(refusal.get(), response);
    } else if (request.getMethod().equals("POST")) {
      acceptForm(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void acceptForm(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest form;
    try {
      form = CompleteForm.of(request);
    } catch (IOException | IllegalArgumentException incomplete) {
      refuse(new PageRequests.Refused(HttpServletResponse.SC_BAD_REQUEST, ""), response);
      return;
    }
    chain.doFilter(form, response);
  }

  private static void refuse(PageRequests.Refused refusal, HttpServletResponse response)
      throws IOException {
    if (!refusal.allowed().isEmpty()) {
      response.setHeader("Allow", refusal.allowed());
    }
    if (refusal.status() == HttpServletResponse.SC_BAD_REQUEST) {
      response.setHeader("Connection", "close");
    }
    response.sendError(refusal.status());
  }
}
