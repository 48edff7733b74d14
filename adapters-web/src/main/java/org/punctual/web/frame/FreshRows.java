package org.punctual.web.frame;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.EnumSet;
import java.util.Set;

/**
 * Lets every {@code ui:repeat} read its rows again before the answer to a form is rendered.
 *
 * <p>When an error message is queued, MyFaces renders the rows that it read before the action (its
 * {@code UIRepeat.encodeBegin}). A refused action would show the hours of another day, or the state
 * before the refusal. Text typed into the rows is kept, because it is separate state.
 */
public class FreshRows implements PhaseListener {

  private static final long serialVersionUID = 1L;

  private static final String REPEAT = "facelets.ui.Repeat";
  private static final String ROWS = "value";
  private static final Set<VisitHint> WITHOUT_ROWS = EnumSet.of(VisitHint.SKIP_ITERATION);

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    UIViewRoot view = event.getFacesContext().getViewRoot();
    if (view != null && event.getFacesContext().isPostback()) {
      view.visitTree(
          VisitContext.createVisitContext(event.getFacesContext(), null, WITHOUT_ROWS),
          (context, component) -> readAgain(component));
    }
  }

  /** A repeat drops the rows it holds when its value gets an expression, even the same one. */
  private static VisitResult readAgain(UIComponent component) {
    ValueExpression rows = component.getValueExpression(ROWS);
    if (rows != null && REPEAT.equals(component.getRendererType())) {
      component.setValueExpression(ROWS, rows);
    }
    return VisitResult.ACCEPT;
  }
}
