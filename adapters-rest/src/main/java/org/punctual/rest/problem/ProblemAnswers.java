package org.punctual.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.punctual.rest.call.AnswerHeaders;
import org.punctual.rest.call.CalledPath;
import org.punctual.rest.call.RequestIds;

/** Answers with a problem outside of Jakarta REST, or before it runs. */
public final class ProblemAnswers {

  private ProblemAnswers() {}

  /** Answers, unless an answer is already being sent. */
  public static void give(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    AnswerHeaders.put(request, response);
    problem.headers().forEach(response::setHeader);
    byte[] body = bodyOf(problem, request);
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The body of the answer. */
  static byte[] bodyOf(Problem problem, HttpServletRequest request) {
    String json = problem.toJson(CalledPath.shown(request), RequestIds.of(request)).toString();
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
