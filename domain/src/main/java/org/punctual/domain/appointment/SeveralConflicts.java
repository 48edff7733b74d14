package org.punctual.domain.appointment;

import java.util.List;

/** The request conflicts with the present calendar in several ways. */
public final class SeveralConflicts extends AppointmentRefusal {

  private static final long serialVersionUID = 1L;

  private final transient List<AppointmentRefusal> conflicts;

  private SeveralConflicts(List<AppointmentRefusal> conflicts) {
    super(conflicts.stream().flatMap(conflict -> conflict.faults().stream()).toList());
    this.conflicts = List.copyOf(conflicts);
  }

  /**
   * Refuses a request that has conflicts.
   *
   * @param conflicts all conflicts, in the order in which they are reported
   * @throws AppointmentRefusal the conflict itself when there is one, {@code SeveralConflicts} when
   *     there are several
   */
  public static void refuseIfAny(List<? extends AppointmentRefusal> conflicts) {
    if (conflicts.size() == 1) {
      throw conflicts.get(0);
    }
    if (!conflicts.isEmpty()) {
      throw new SeveralConflicts(List.copyOf(conflicts));
    }
  }

  /** The conflicts, in the order of {@link #faults()}. */
  public List<AppointmentRefusal> conflicts() {
    return conflicts;
  }
}
