package org.punctual.rest.problem;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.punctual.application.account.UnknownAccount;
import org.punctual.application.operation.FailureLine;
import org.punctual.application.operation.Outages;
import org.punctual.domain.Refusal;

/**
 * Turns the exception that ended a call into an answer. Failures of the server are logged; the log
 * lines carry the request id. The client gets no other detail than the request id.
 */
@ApplicationScoped
public class Failures {

  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private final Outages outages;

  @Inject
  Failures(Outages outages) {
    this.outages = outages;
  }

  /** Answers in place of the exception, unless an answer is already being sent. */
  public void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemAnswers.give(problemOf(failure), request, response);
  }

  /** The answer in place of the exception. */
  Problem problemOf(Throwable failure) {
    if (failure instanceof ProblemException expected) {
      return expected.problem();
    }
    if (failure instanceof Refusal refusal) {
      return Refusals.problemOf(refusal);
    }
    if (failure instanceof UnknownAccount) {
      // The account was deleted with all its keys after the key was recognised.
      return Problem.of(ApiReason.UNAUTHORIZED).withHeader("WWW-Authenticate", "Bearer");
    }
    if (outages.isBehind(failure)) {
      LOG.log(WARNING, "A call could not be answered for now: " + FailureLine.of(failure));
      return Problem.unavailable();
    }
    LOG.log(ERROR, "A call failed", failure);
    return Problem.of(ApiReason.INTERNAL);
  }

  /** The API's own answer in place of an answer by the container or the framework. */
  static Problem problemOf(int status) {
    ApiReason reason = ApiReason.ofStatus(status);
    return reason == ApiReason.UNAVAILABLE ? Problem.unavailable() : Problem.of(reason);
  }
}
