package org.punctual.rest.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects the faults of a request while it is read, to refuse it once with all faults. Only the
 * first {@link #MOST_LISTED} faults are written out, and the others are only counted. So a small
 * request never causes a large answer or much work.
 */
public final class Complaints {

  /** The most faults that an answer lists. */
  public static final int MOST_LISTED = 50;

  private final List<Complaint> listed = new ArrayList<>();
  private int count;

  /** Counts one more fault, and keeps it among the first. */
  public void add(Supplier<Complaint> complaint) {
    if (count < MOST_LISTED) {
      listed.add(complaint.get());
    }
    count++;
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException when there was any fault
   */
  public void refuseIfAny() {
    if (count > 0) {
      throw new ProblemException(Problem.of(listed, count));
    }
  }
}
