package org.punctual.it.live;

import com.microsoft.playwright.Browser;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each class of tests its own owner on the shared server, whose calendar no other test fills.
 */
public final class OwnCalendar implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(OwnCalendar.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Newcomer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    LiveServer server = SharedServer.of(context);
    Browser browser = SharedBrowser.of(context);
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT),
            name -> registered(name + "@punctual.example", server, browser),
            Newcomer.class);
  }

  private static Newcomer registered(String email, LiveServer server, Browser browser) {
    try (Visitor visitor = new Visitor(browser, server)) {
      Journeys.register(visitor, email);
      return new Newcomer(email, new Partner(server, Journeys.makeKey(visitor, "Partner")));
    }
  }
}
