package org.punctual.web.reminder;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code GET /notifications/bell}: what the bell of a page that stays open shows now, as two lines:
 * the count, empty when nothing is new, and the bell's name. Far cheaper than asking Faces, and a
 * page whose session has ended keeps what was typed into it.
 */
@WebServlet("/notifications/bell")
public class BellCount extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Bell bell;

  @Inject
  public BellCount(Bell bell) {
    this.bell = bell;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write((bell.isRinging() ? bell.getCount() : "") + "\n" + bell.getName());
  }
}
