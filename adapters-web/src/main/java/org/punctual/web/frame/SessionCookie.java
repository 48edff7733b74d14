package org.punctual.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.punctual.application.operation.Installation;

/**
 * Lets browsers send the session's cookie by HTTPS alone, where the installation is reached by
 * HTTPS (OWASP ASVS 5.0 §3.3). Told by its address and not by each request, as a proxy may end
 * HTTPS before us.
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
