package org.punctual.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A business "no": the request breaks a rule or exceeds a limit, and nothing was changed. The same
 * request is refused again until the request, the calendar or the count behind the limit has
 * changed. A refusal names every fault found, so that all can be corrected at once.
 *
 * <p>Each aggregate has one subclass. Refusals are part of normal business and carry no stack
 * trace.
 */
public abstract class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * @param faults the faults, at least one, in the order of the members of the request
   * @throws IllegalArgumentException when there is no fault
   */
  protected Refusal(List<Fault> faults) {
    super(codesOf(faults), null, false, false);
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs a fault");
    }
    this.faults = List.copyOf(faults);
  }

  /** All faults, never empty. */
  public List<Fault> faults() {
    return faults;
  }

  /** The reason of the first fault, which stands for the whole. */
  public Reason reason() {
    return faults.get(0).reason();
  }

  private static String codesOf(List<Fault> faults) {
    return faults.stream().map(fault -> fault.reason().code()).collect(Collectors.joining(", "));
  }
}
