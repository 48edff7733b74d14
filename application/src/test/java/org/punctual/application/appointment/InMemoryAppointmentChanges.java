package org.punctual.application.appointment;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.Change;

/** Changes in memory. */
public final class InMemoryAppointmentChanges implements AppointmentChanges {

  private final InMemoryTable<Change.Id, Change> changes = new InMemoryTable<>();

  @Override
  public void add(Change change) {
    changes.put(change.id(), change);
  }

  @Override
  public List<Change> of(AppointmentId appointment) {
    return where(change -> change.id().appointment().equals(appointment));
  }

  /** The changes that match; the changes of one appointment come in their order. */
  public List<Change> where(Predicate<Change> isWanted) {
    return changes.where(isWanted).stream()
        .sorted(Comparator.comparing(change -> change.id().sequence()))
        .toList();
  }
}
