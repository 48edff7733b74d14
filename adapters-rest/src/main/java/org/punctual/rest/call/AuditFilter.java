package org.punctual.rest.call;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.usage.UsageRecord.Caller;

/**
 * Records each call that was answered 401, 403 or 429 in the security log. This includes answers by
 * the container.
 */
public class AuditFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Marks a call, because the error page passes through this filter once more. */
  private static final String SEEN = AuditFilter.class.getName();

  private static final Map<Integer, Kind> KINDS =
      Map.of(401, Kind.API_UNAUTHORIZED, 403, Kind.API_FORBIDDEN, 429, Kind.API_LIMITED);

  private final transient AuditTrail trail;
  private final transient Call call;
  private final transient Operations operations;

  /** Made by the container. */
  @Inject
  public AuditFilter(AuditTrail trail, Call call, Operations operations) {
    this.trail = trail;
    this.call = call;
    this.operations = operations;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isFirst = request.getAttribute(SEEN) == null;
    request.setAttribute(SEEN, true);
    try {
      chain.doFilter(request, response);
    } finally {
      if (isFirst) {
        Optional.ofNullable(KINDS.get(response.getStatus()))
            .ifPresent(kind -> record(kind, request));
      }
    }
  }

  private void record(Kind kind, HttpServletRequest request) {
    AuditEvent event =
        AuditEvent.of(kind, call.caller().map(Caller::owner))
            .with("operation", operations.nameOf(request, call.operation()));
    trail.record(
        call.caller().map(caller -> event.with("key", caller.key().toString())).orElse(event));
  }
}
