package org.punctual.rest.apikey;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Arrays;
import java.util.Optional;
import org.punctual.application.apikey.Partner;
import org.punctual.domain.apikey.Scope;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Serves;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

/** Guards one operation: a call passes only if its key grants the needed scopes. */
final class ScopeCheck implements ContainerRequestFilter {

  private final Serves serves;
  private final Call call;

  ScopeCheck(Serves serves, Call call) {
    this.serves = serves;
    this.call = call;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    call.asksFor(serves.value());
    missing(call.partner())
        .ifPresent(
            scope -> {
              throw new ProblemException(Problem.of(ApiReason.MISSING_SCOPE, scope.code()));
            });
  }

  private Optional<Scope> missing(Partner partner) {
    return Arrays.stream(serves.needs()).filter(scope -> !partner.may(scope)).findFirst();
  }
}
