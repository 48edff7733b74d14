package org.punctual.rest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Answers with a problem when an exception ended a call within Jakarta REST. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

  /**
   * Injected into the field, because Jakarta REST needs providers without constructor parameters.
   */
  @Inject
  @SuppressWarnings("NullAway.Init")
  private Failures failures;

  /** The request that is being answered. */
  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException chosen) {
      return ofFramework(chosen.getResponse());
    }
    return answer(failures.problemOf(failure));
  }

  /** Answers what the framework decided: there is no such path, or the path has no such method. */
  private Response ofFramework(Response chosen) {
    if (chosen.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
      return chosen;
    }
    Problem problem = Failures.problemOf(chosen.getStatus());
    Optional<String> allowed = Optional.ofNullable(chosen.getHeaderString(HttpHeaders.ALLOW));
    return answer(allowed.map(some -> problem.withHeader(HttpHeaders.ALLOW, some)).orElse(problem));
  }

  private Response answer(Problem problem) {
    ResponseBuilder answer =
        Response.status(problem.status())
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .type(Problem.MEDIA_TYPE)
            .entity(ProblemAnswers.bodyOf(problem, request));
    problem.headers().forEach(answer::header);
    return answer.build();
  }
}
