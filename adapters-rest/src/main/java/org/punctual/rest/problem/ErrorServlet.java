package org.punctual.rest.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.punctual.rest.call.CalledPath;

/** Answers calls to unknown paths, and replaces the container's own error pages. */
public class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Failures failures;

  /** Made by the container. */
  @Inject
  public ErrorServlet(Failures failures) {
    this.failures = failures;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemAnswers.give(problemOf(request), request, response);
  }

  private Problem problemOf(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer chosen
            ? chosen
            : HttpServletResponse.SC_NOT_FOUND;
    if (status == HttpServletResponse.SC_BAD_REQUEST && CalledPath.isFeed(request)) {
      // The container refuses such a path, and no feed has it.
      return Problem.of(ApiReason.NOT_FOUND);
    }
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && failure instanceof Throwable t
        ? failures.problemOf(t)
        : Failures.problemOf(status);
  }
}
