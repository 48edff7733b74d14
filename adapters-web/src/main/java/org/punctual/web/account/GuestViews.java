package org.punctual.web.account;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.ResponseStateManager;
import org.punctual.web.frame.ShownAnew;

/**
 * Keeps guests without a session: their pages have no state that could expire. The template also
 * makes them transient ({@code f:view transient}), but only after PrimeFaces has put a nonce into
 * the session.
 */
public class GuestViews implements PhaseListener {

  private static final long serialVersionUID = 1L;

  /** The state of a page without state (Jakarta Faces 4.0, ResponseStateManager.isStateless). */
  private static final String STATELESS = "stateless";

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  /** An owner's page has a state, so it sends no form without one. */
  @Override
  public void beforePhase(PhaseEvent event) {
    ExternalContext request = event.getFacesContext().getExternalContext();
    if (STATELESS.equals(
            request.getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM))
        && !isForGuests(request.getRequestServletPath())) {
      ShownAnew.asExpired(event.getFacesContext());
    }
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    UIViewRoot view = event.getFacesContext().getViewRoot();
    if (view != null && GuestPage.ofView(view.getViewId()).isPresent()) {
      view.setTransient(true);
    }
  }

  private static boolean isForGuests(String path) {
    return GuestPage.at(path).or(() -> GuestPage.ofView(path)).isPresent();
  }
}
