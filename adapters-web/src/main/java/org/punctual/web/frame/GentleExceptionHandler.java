package org.punctual.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import org.primefaces.csp.CspException;
import org.punctual.application.account.UnknownAccount;
import org.punctual.application.operation.FailureLine;
import org.punctual.application.operation.Outages;

/**
 * Shows a page again, with a sentence above it, when the page expired or its action failed. A page
 * has expired when its state or the nonce of its scripts is gone. An update of a part of a page
 * can't show an error page. During an outage of the database the page stays as it is, and shows a
 * message.
 */
class GentleExceptionHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = System.getLogger(GentleExceptionHandler.class.getName());

  private final Outages outages;

  GentleExceptionHandler(ExceptionHandler wrapped, Outages outages) {
    super(wrapped);
    this.outages = outages;
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext() && isOpen(faces)) {
      ExceptionQueuedEventContext event = events.next().getContext();
      if (isStale(event, faces)) {
        events.remove();
        LOG.log(Level.DEBUG, "Page {0} is stale: {1}", path(faces), event.getException());
        ShownAnew.with(faces, Notice.EXPIRED);
      } else if (faces.getPartialViewContext().isAjaxRequest()) {
        events.remove();
        answer(event, faces);
      }
    }
    getWrapped().handle();
  }

  /**
   * Says whether an exception can still be answered, or is answered already. A redirect commits the
   * answer, and a form may cause several exceptions.
   */
  private static boolean isOpen(FacesContext faces) {
    return faces.getResponseComplete() || !faces.getExternalContext().isResponseCommitted();
  }

  private void answer(ExceptionQueuedEventContext event, FacesContext faces) {
    Throwable failure = event.getException();
    if (!outages.isBehind(failure)) {
      LOG.log(Level.ERROR, "An action broke on " + path(faces), failure);
      ShownAnew.with(faces, Notice.FAILED);
    } else if (PhaseId.RENDER_RESPONSE.equals(event.getPhaseId())) {
      LOG.log(
          Level.WARNING,
          "Page {0} can''t be shown for now: {1}",
          path(faces),
          FailureLine.of(failure));
      answerUnavailable(faces);
    } else {
      LOG.log(
          Level.WARNING,
          "An action can''t be done for now on {0}: {1}",
          path(faces),
          FailureLine.of(failure));
      sayThatItIsAway(faces);
    }
  }

  /**
   * The page stays as it is, with all typed text. Nothing more is rendered, because rendering would
   * fail too.
   */
  private static void sayThatItIsAway(FacesContext faces) {
    String text =
        CDI.current()
            .select(Texts.class)
            .get()
            .of(faces.getViewRoot().getLocale(), "notice.unavailable");
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    faces.validationFailed();
    faces.renderResponse();
    faces.getPartialViewContext().getRenderIds().clear();
  }

  /**
   * The answer is dropped, because half of it may be written already. The script {@code
   * progress.js} shows a message for the status, and the page stays as it is. A redirect would
   * replace the form by an error page, because no page can be shown.
   */
  private static void answerUnavailable(FacesContext faces) {
    ExternalContext answer = faces.getExternalContext();
    ShownAnew.resetBody(answer);
    answer.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    faces.responseComplete();
  }

  /**
   * Says whether a form is stale: its state is no longer known or readable, or its account was
   * deleted meanwhile.
   */
  private static boolean isStale(ExceptionQueuedEventContext event, FacesContext faces) {
    if (PhaseId.RESTORE_VIEW.equals(event.getPhaseId())) {
      return request(faces).getMethod().equals("POST");
    }
    for (Throwable cause = event.getException(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ViewExpiredException
          || cause instanceof CspException
          || cause instanceof UnknownAccount) {
        return true;
      }
    }
    return false;
  }

  private static String path(FacesContext faces) {
    return request(faces).getRequestURI();
  }

  private static HttpServletRequest request(FacesContext faces) {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }
}
