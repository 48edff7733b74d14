package org.punctual.web.frame;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
      resetBody(answer);
      answer.redirect(FormAddress.of((HttpServletRequest) answer.getRequest()).with(notice));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /**
   * Drops what was written so far. The headers stay: they protect the answer, and may close the
   * connection.
   */
  static void resetBody(ExternalContext answer) {
    ((HttpServletResponse) answer.getResponse()).resetBuffer();
  }
}
