package org.punctual.domain.appointment;

import java.util.List;

/** What was asked conflicts in several ways with the calendar as it stands. */
public final class SeveralConflicts extends AppointmentRefusal {

  private static final long serialVersionUID = 1L;

  private final transient List<AppointmentRefusal> conflicts;

  private SeveralConflicts(List<AppointmentRefusal> conflicts) {
    super(conflicts.stream().flatMap(conflict -> conflict.faults().stream()).toList());
    this.conflicts = List.copyOf(conflicts);
  }

  /**
   * Refuses what has conflicts.
   *
   * @param conflicts all of them, in the order in which they are reported
   * @throws AppointmentRefusal the conflict itself when there is one, {@code SeveralConflicts} when
   *     there are more
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
