package org.punctual.web.account;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Keeps guests without a session: their pages have no state that could expire. The template also
 * makes them transient ({@code f:view transient}), but only after PrimeFaces has put a nonce into
 * the session.
 */
public class GuestViews implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    UIViewRoot view = event.getFacesContext().getViewRoot();
    if (view != null && GuestPage.ofView(view.getViewId()).isPresent()) {
      view.setTransient(true);
    }
  }
}
