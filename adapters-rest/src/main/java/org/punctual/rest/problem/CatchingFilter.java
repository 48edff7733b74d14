package org.punctual.rest.problem;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Catches failures that nothing else caught, so that no client sees the server's own message. */
public class CatchingFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient Failures failures;

  /** Made by the container. */
  @Inject
  public CatchingFilter(Failures failures) {
    this.failures = failures;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (Exception | Error failure) {
      failures.answer(failure, request, response);
    }
  }
}
