package org.punctual.domain.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  /**
   * The conflict of a wanted slot with the earliest slot that overlaps it. Empty when it is free.
   *
   * @param taken the taken slots within {@link FreeStarts#searchedFrom} the wanted start, by start
   * @param now the present time, after which starts are offered
   */
  public static Optional<SlotTaken> of(TimeSlot wanted, List<TimeSlot> taken, Instant now) {
    return taken.stream()
        .filter(wanted::overlaps)
        .findFirst()
        .map(slot -> new SlotTaken(slot, FreeStarts.from(wanted.start(), taken, now)));
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
