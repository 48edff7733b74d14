package org.punctual.web.platform;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MetricsAccess;

/**
 * Puts our {@link PlatformModule} in front of the server's own applications, by Jakarta
 * Authentication. No filter of ours sees the requests to these applications.
 */
@WebListener
public class PlatformGate implements ServletContextListener {

  private static final String LAYER = "HttpServlet";
  private static final List<String> CONTEXTS =
      List.of("/health", "/metrics", "/openapi", "/openapi/ui", "/ibm/api");

  private final Installation installation;
  private final MetricsAccess metrics;
  private List<String> registrations = List.of();

  @Inject
  public PlatformGate(Installation installation, MetricsAccess metrics) {
    this.installation = installation;
    this.metrics = metrics;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext pages = event.getServletContext();
    PlatformPaths paths = new PlatformPaths(new ViewerFiles(pages)::has);
    PlatformProvider provider =
        new PlatformProvider(
            LAYER, new PlatformModule(new PlatformRules(installation, metrics, paths), pages));
    registrations =
        CONTEXTS.stream()
            .map(context -> pages.getVirtualServerName() + " " + context)
            .map(
                context ->
                    AuthConfigFactory.getFactory()
                        .registerConfigProvider(provider, LAYER, context, "the gate of " + context))
            .toList();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    registrations.forEach(AuthConfigFactory.getFactory()::removeRegistration);
  }
}
