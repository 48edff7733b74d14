package org.punctual.rest.usage;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.punctual.application.usage.LimitingCalls;
import org.punctual.domain.usage.Allowance;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Operations;
import org.punctual.rest.call.RateHeaders;
import org.punctual.rest.problem.ProblemAnswers;
import org.punctual.rest.problem.RateLimited;

/**
 * Counts each call whose key was recognised. When the owner's calls of the minute are used up, the
 * filter refuses the call before anything else of it is read.
 */
public class RateFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Marks a call, because the error page passes through this filter once more. */
  private static final String COUNTED = RateFilter.class.getName();

  private final transient LimitingCalls limiting;
  private final transient Call call;
  private final transient Operations operations;

  /** Made by the container. */
  @Inject
  public RateFilter(LimitingCalls limiting, Call call, Operations operations) {
    this.limiting = limiting;
    this.call = call;
    this.operations = operations;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Allowance> allowance = counted(request);
    allowance.ifPresent(left -> RateHeaders.set(left, request, response));
    Optional<Allowance> exceeded = allowance.filter(Allowance::isExceeded);
    if (exceeded.isPresent()) {
      call.asksFor(operations.of(request));
      ProblemAnswers.give(RateLimited.problemOf(exceeded.get()), request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<Allowance> counted(HttpServletRequest request) {
    if (call.caller().isEmpty() || request.getAttribute(COUNTED) != null) {
      return Optional.empty();
    }
    request.setAttribute(COUNTED, true);
    return limiting.count(call.ownerId());
  }
}
