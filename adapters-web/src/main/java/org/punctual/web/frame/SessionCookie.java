package org.punctual.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.punctual.application.operation.Installation;

/**
 * Lets browsers send the session's cookie only by HTTPS, when the installation is reached by HTTPS
 * (OWASP ASVS 5.0 §3.3). The installation's address decides this and not each request, because a
 * proxy may end HTTPS in front of the server.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  private final Installation installation;

  @Inject
  public SessionCookie(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (installation.isSecure()) {
      SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
      cookie.setName("__Host-punctual");
      cookie.setPath("/");
      cookie.setSecure(true);
    }
  }
}
