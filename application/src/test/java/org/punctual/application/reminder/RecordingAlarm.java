package org.punctual.application.reminder;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps when it was told to ring. */
public final class RecordingAlarm implements ReminderAlarm {

  private final List<Instant> rings = new CopyOnWriteArrayList<>();

  /** When it rings, in the order it was told. */
  public List<Instant> rings() {
    return List.copyOf(rings);
  }

  @Override
  public void ringsAt(Instant dueAt) {
    rings.add(dueAt);
  }
}
