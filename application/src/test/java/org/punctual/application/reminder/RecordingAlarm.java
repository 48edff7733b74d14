package org.punctual.application.reminder;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the instants at which it is to ring. */
public final class RecordingAlarm implements ReminderAlarm {

  private final List<Instant> rings = new CopyOnWriteArrayList<>();

  /** The instants at which it is to ring, in the order in which they were set. */
  public List<Instant> rings() {
    return List.copyOf(rings);
  }

  @Override
  public void ringsAt(Instant dueAt) {
    rings.add(dueAt);
  }
}
