package org.punctual.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.account.Account;

/** {@code POST /logout}: the owner signs out. */
@WebServlet("/logout")
public class SignOut extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient OwnerSessions sessions;
  private final transient AuditTrail trail;

  @Inject
  public SignOut(OwnerSessions sessions, AuditTrail trail) {
    this.sessions = sessions;
    this.trail = trail;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Allow", "POST");
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    forgetCookie(request, response);
    Optional<Account> owner = sessions.ownerOf(request);
    sessions.end(request);
    owner.ifPresent(gone -> trail.record(AuditEvent.of(Kind.SIGNED_OUT, gone.id())));
    response.sendRedirect("/login?notice=signed-out");
  }

  /**
   * The session's cookie is the cookie with the session's id as its value, under any name. A
   * browser forgets a {@code __Host-} cookie only for an answer that repeats its attributes.
   */
  private static void forgetCookie(HttpServletRequest request, HttpServletResponse response) {
    String id = request.getRequestedSessionId();
    if (id == null) {
      return;
    }
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getValue().contains(id)) {
        Cookie gone = new Cookie(cookie.getName(), "");
        gone.setPath("/");
        gone.setSecure(request.getServletContext().getSessionCookieConfig().isSecure());
        gone.setMaxAge(0);
        response.addCookie(gone);
      }
    }
  }
}
