package org.punctual.web.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;

/**
 * Shows a page anew, with a sentence above it, when it had waited too long to be sent, or when an
 * action behind it broke: there is no error page inside an update of a part of a page.
 */
class KindExceptionHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = System.getLogger(KindExceptionHandler.class.getName());

  KindExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext() && !faces.getExternalContext().isResponseCommitted()) {
      Throwable thrown = events.next().getContext().getException();
      if (isExpired(thrown)) {
        events.remove();
        showAnew(faces, Notice.EXPIRED);
      } else if (faces.getPartialViewContext().isAjaxRequest()) {
        events.remove();
        LOG.log(Level.ERROR, "An action broke on " + path(faces), thrown);
        showAnew(faces, Notice.FAILED);
      }
    }
    getWrapped().handle();
  }

  private static boolean isExpired(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ViewExpiredException) {
        return true;
      }
    }
    return false;
  }

  private static void showAnew(FacesContext faces, String notice) {
    if (faces.getResponseComplete()) {
      return;
    }
    ExternalContext answer = faces.getExternalContext();
    try {
      answer.responseReset();
      answer.redirect(path(faces) + "?" + Notice.PARAMETER + "=" + notice);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  private static String path(FacesContext faces) {
    return ((HttpServletRequest) faces.getExternalContext().getRequest()).getRequestURI();
  }
}
