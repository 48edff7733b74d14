package org.punctual.application.audit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.punctual.application.InMemoryTransaction;
import org.punctual.application.audit.AuditEvent.Kind;

/** Keeps events; a failed transaction takes its events back. */
public final class RecordingAuditTrail implements AuditTrail {

  private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void record(AuditEvent event) {
    events.add(event);
    InMemoryTransaction.onFailure(() -> events.remove(event));
  }

  /** All events, in the order in which they happened. */
  public List<AuditEvent> events() {
    return List.copyOf(events);
  }

  /** The kinds of the events, in order. */
  public List<Kind> kinds() {
    return events.stream().map(AuditEvent::kind).toList();
  }
}
