package org.punctual.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.punctual.application.operation.Outages;
import org.punctual.domain.account.Account;
import org.punctual.web.account.OwnerSessions;

/**
 * Finds out for a request to another application whether an operator is signed in to the pages.
 * {@link PlatformModule} includes it. For clients there is no such page.
 */
@WebServlet(OperatorCheck.PATH)
public class OperatorCheck extends HttpServlet {

  static final String PATH = "/operator-check";

  private static final long serialVersionUID = 1L;
  private static final String FOUND = OperatorCheck.class.getName();

  private final transient OwnerSessions sessions;
  private final transient Outages outages;

  @Inject
  public OperatorCheck(OwnerSessions sessions, Outages outages) {
    this.sessions = sessions;
    this.outages = outages;
  }

  /** Says whether the check has found an operator. */
  static boolean isOperator(HttpServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(FOUND));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getDispatcherType() == DispatcherType.INCLUDE) {
      request.setAttribute(FOUND, hasOperator(request));
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** During an outage of the store no operator is known. */
  private boolean hasOperator(HttpServletRequest request) {
    try {
      return sessions.ownerOf(request).map(Account::standing).filter(s -> s.operator()).isPresent();
    } catch (RuntimeException failure) {
      if (outages.isBehind(failure)) {
        return false;
      }
      throw failure;
    }
  }
}
