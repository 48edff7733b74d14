package org.punctual.web.frame;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The answer to a form that can't be carried out: its page again, with a sentence above it. */
public final class ShownAnew {

  private ShownAnew() {}

  /** Answers a form whose page has expired. */
  public static void asExpired(FacesContext faces) {
    with(faces, Notice.EXPIRED);
  }

  /** Answers with a notice, unless the request is answered already. */
  static void with(FacesContext faces, String notice) {
    if (faces.getResponseComplete()) {
      return;
    }
    ExternalContext answer = faces.getExternalContext();
    try {
      answer.responseReset();
      answer.redirect(FormAddress.of((HttpServletRequest) answer.getRequest()).with(notice));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
