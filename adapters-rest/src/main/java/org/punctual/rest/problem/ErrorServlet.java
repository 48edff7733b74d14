package org.punctual.rest.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.punctual.rest.call.AnswerHeaders;

/**
 * Answers where there is nothing, and wherever the container would answer with a page of its own.
 */
public class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AnswerHeaders.put(request, response);
    ProblemAnswers.give(problemOf(request), calledPath(request), request, response);
  }

  private static Problem problemOf(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      return Failures.problemOf(failure);
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? Problem.of(ApiReason.ofStatus(status))
        : Problem.of(ApiReason.NOT_FOUND);
  }

  private static String calledPath(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .map(Object::toString)
        .orElseGet(request::getRequestURI);
  }
}
