package org.punctual.rest.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

/**
 * Refuses clients that do not accept JSON. Resources declare no media types. By these, Jakarta REST
 * would refuse a call before the key's scopes are checked. It also treats {@code q=0} as a low
 * preference and not as an exclusion.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class JsonOnly implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getProperty(Media.ATTRIBUTE) instanceof Media media && !media.allowsJson()) {
      throw new ProblemException(Problem.of(ApiReason.NOT_ACCEPTABLE));
    }
  }
}
