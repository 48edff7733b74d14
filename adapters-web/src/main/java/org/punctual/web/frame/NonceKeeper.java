package org.punctual.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.ResponseStateManager;
import jakarta.faces.view.ViewScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps the nonce of a page's scripts so that another server can go on with the session. PrimeFaces
 * puts the nonce into the view map, under a class that can't be loaded there. The whole session
 * would then be lost. So between requests a bean of ours keeps the nonce.
 */
public class NonceKeeper implements PhaseListener {

  private static final long serialVersionUID = 1L;

  private static final String NONCE = "primefaces.nonce";

  /** Keeps the nonce until the next request. */
  @ViewScoped
  static class Kept implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String nonce;

    @Nullable String nonce() {
      return nonce;
    }

    void keep(@Nullable String rendered) {
      nonce = rendered;
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.ANY_PHASE;
  }

  /**
   * Each form of our pages has a state and a nonce. PrimeFaces would notice a missing nonce only
   * while it renders the answer, after the action was carried out.
   */
  @Override
  public void beforePhase(PhaseEvent event) {
    ExternalContext request = event.getFacesContext().getExternalContext();
    if (event.getPhaseId() == PhaseId.RESTORE_VIEW
        && ((HttpServletRequest) request.getRequest()).getMethod().equals("POST")
        && (isMissing(ResponseStateManager.VIEW_STATE_PARAM, request)
            || isMissing(NONCE, request))) {
      ShownAnew.asExpired(event.getFacesContext());
    }
  }

  private static boolean isMissing(String field, ExternalContext request) {
    return request.getRequestParameterMap().getOrDefault(field, "").isEmpty();
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    UIViewRoot view = faces.getViewRoot();
    if (view == null) {
      return;
    }
    if (event.getPhaseId() == PhaseId.RESTORE_VIEW && faces.isPostback()) {
      restore(view);
      refuseWrongNonce(faces);
    } else if (event.getPhaseId() == PhaseId.RENDER_RESPONSE) {
      keep(view);
    }
  }

  /**
   * PrimeFaces compares the nonce when it first reads it. Without this call that happens only after
   * the action.
   */
  private static void refuseWrongNonce(FacesContext faces) {
    PrimeFacesContext.getCspState(faces).getNonce();
  }

  private static void restore(UIViewRoot view) {
    String nonce = view.isTransient() ? null : kept().nonce();
    if (nonce != null) {
      view.getViewMap(true).put(NONCE, nonce);
    }
  }

  private static void keep(UIViewRoot view) {
    Map<String, Object> viewMap = view.isTransient() ? null : view.getViewMap(false);
    if (viewMap != null && viewMap.remove(NONCE) instanceof String nonce) {
      kept().keep(nonce);
    }
  }

  private static Kept kept() {
    return CDI.current().select(Kept.class).get();
  }
}
