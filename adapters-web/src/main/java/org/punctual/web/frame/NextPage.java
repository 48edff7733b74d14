package org.punctual.web.frame;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Passes values from an action to the next page. The values wait in the session, as plain types of
 * Java, so that any server can read them. The flash scope of Faces would need a cookie of its own.
 */
public class NextPage implements PhaseListener {

  private static final long serialVersionUID = 1L;

  private static final String WAITING = "punctual.next-page";
  private static final String PASSED = "punctual.passed";
  private static final String DONE = "done";

  /** Passes a value. */
  static void pass(String name, String value) {
    Map<String, Object> session = external().getSessionMap();
    HashMap<String, String> waiting = new HashMap<>(valuesOf(session.get(WAITING)));
    waiting.put(name, value);
    session.put(WAITING, waiting);
  }

  /** Passes a sentence, which the next page shows as a success. */
  static void passDone(String text) {
    pass(DONE, text);
  }

  /** The value that was passed to this page under a name. */
  static Optional<String> passed(String name) {
    return Optional.ofNullable(valuesOf(external().getRequestMap().get(PASSED)).get(name));
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    ExternalContext external = faces.getExternalContext();
    if (faces.getResponseComplete() || faces.isPostback() || external.getSession(false) == null) {
      return;
    }
    Map<String, String> waiting = valuesOf(external.getSessionMap().get(WAITING));
    if (!waiting.isEmpty()) {
      external.getSessionMap().remove(WAITING);
      external.getRequestMap().put(PASSED, waiting);
      Optional.ofNullable(waiting.get(DONE))
          .ifPresent(text -> faces.addMessage(null, new FacesMessage(text)));
    }
  }

  @SuppressWarnings("unchecked") // Only this class writes the attributes.
  private static Map<String, String> valuesOf(@Nullable Object attribute) {
    return attribute instanceof Map<?, ?> values ? (Map<String, String>) values : Map.of();
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
