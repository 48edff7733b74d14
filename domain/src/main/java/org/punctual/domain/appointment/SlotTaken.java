package org.punctual.domain.appointment;

import java.time.Instant;
import java.util.List;
import org.punctual.domain.Fault;

/** The requested hour overlaps a pending or confirmed appointment of the same owner. */
public final class SlotTaken extends AppointmentRefusal {

  private static final long serialVersionUID = 1L;

  private final transient TimeSlot conflict;
  private final transient List<Instant> nextFree;

  /**
   * @param conflict the slot of the other appointment
   * @param nextFree the next free starts after the requested start, at most three
   */
  public SlotTaken(TimeSlot conflict, List<Instant> nextFree) {
    super(List.of(Fault.at("start", AppointmentReason.SLOT_TAKEN)));
    this.conflict = conflict;
    this.nextFree = List.copyOf(nextFree);
  }

  /** The slot of the other appointment. */
  public TimeSlot conflict() {
    return conflict;
  }

  /** The next free starts, earliest first, at most three. */
  public List<Instant> nextFree() {
    return nextFree;
  }
}
