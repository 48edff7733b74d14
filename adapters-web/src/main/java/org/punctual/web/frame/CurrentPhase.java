package org.punctual.web.frame;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Optional;

/** Finds the phase of the Faces life cycle in which the present thread carries out its request. */
public class CurrentPhase implements PhaseListener {

  private static final long serialVersionUID = 1L;

  private static final ThreadLocal<PhaseId> PHASE = new ThreadLocal<>();

  /** The phase; empty outside Faces, as in a servlet. */
  static Optional<PhaseId> get() {
    return Optional.ofNullable(PHASE.get());
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.ANY_PHASE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    PHASE.set(event.getPhaseId());
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    PHASE.remove();
  }
}
