package org.punctual.rest.problem;

/**
 * Ends a call with a problem as its answer. It carries no stack trace, because refusals are normal.
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Ends the call with that problem. */
  public ProblemException(Problem problem) {
    super(problem.reason().code(), null, false, false);
    this.problem = problem;
  }

  /** The answer. */
  public Problem problem() {
    return problem;
  }
}
