package org.punctual.web.reminder;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code GET /notifications/bell}: updates the counts in the header of an open page. The answer has
 * four lines: the count of new notifications, the name of the bell, the count of requests that
 * await a decision, and the same count in words. A count of zero is empty. This is far cheaper than
 * a request to Faces, and a page whose session has ended keeps its typed text.
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
    response
        .getWriter()
        .write(
            String.join(
                "\n", bell.getCount(), bell.getName(), bell.getRequests(), bell.getRequestsText()));
  }
}
