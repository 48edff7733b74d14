package org.punctual.rest.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request while it is read, to refuse it once with all of it. */
public final class Complaints {

  private final List<Complaint> found = new ArrayList<>();

  /** Keeps one more. */
  public void add(Complaint complaint) {
    found.add(complaint);
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException when anything was wrong
   */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new ProblemException(Problem.of(found));
    }
  }
}
