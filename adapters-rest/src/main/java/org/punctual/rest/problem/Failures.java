package org.punctual.rest.problem;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import org.punctual.application.account.UnknownAccount;
import org.punctual.application.operation.Outages;
import org.punctual.domain.Refusal;

/**
 * Makes an answer of whatever ended a call. What was no fault of the client goes to the log, whose
 * lines carry the request id; the client is told nothing but that.
 */
final class Failures {

  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private Failures() {}

  static Problem problemOf(Throwable failure) {
    if (failure instanceof ProblemException expected) {
      return expected.problem();
    }
    if (failure instanceof Refusal refusal) {
      return Refusals.problemOf(refusal);
    }
    if (failure instanceof UnknownAccount) {
      // Deleted after the key was recognised, with all of its keys.
      return Problem.of(ApiReason.UNAUTHORIZED).withHeader("WWW-Authenticate", "Bearer");
    }
    if (Outages.isBehind(failure)) {
      LOG.log(WARNING, "A call could not be answered for now: " + Outages.inOneLine(failure));
      return Problem.unavailable();
    }
    LOG.log(ERROR, "A call failed", failure);
    return Problem.of(ApiReason.INTERNAL);
  }

  /** What the container or the framework answers with that status, in our own words. */
  static Problem problemOf(int status) {
    ApiReason reason = ApiReason.ofStatus(status);
    return reason == ApiReason.UNAVAILABLE ? Problem.unavailable() : Problem.of(reason);
  }
}
