package org.punctual.it.live;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests of pages one browser for each thread of tests, because Playwright serves one thread
 * only. The cookies of the visitors are separate.
 */
public final class SharedBrowser implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SharedBrowser.class);

  private record Held(Playwright playwright, Browser browser) implements AutoCloseable {

    static Held start() {
      Playwright playwright = Chromium.playwright();
      return new Held(playwright, Chromium.launch(playwright));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  /** The browser of this thread, started when first asked for. */
  public static Browser of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Thread.currentThread(), thread -> Held.start(), Held.class)
        .browser();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }
}
