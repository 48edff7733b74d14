package org.punctual.rest.problem;

/** Ends a call with a problem as its answer. Part of normal business: it carries no stack trace. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Answers with that problem. */
  public ProblemException(Problem problem) {
    super(problem.reason().code(), null, false, false);
    this.problem = problem;
  }

  /** The answer. */
  public Problem problem() {
    return problem;
  }
}
