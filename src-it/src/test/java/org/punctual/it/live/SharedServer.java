package org.punctual.it.live;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all tests that do not disturb each other the same live server. */
public final class SharedServer implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

  /**
   * The addresses of this machine, for {@code TRUSTED_PROXIES}. Calls from it can then claim other
   * client addresses.
   */
  public static final String THIS_MACHINE = "127.0.0.1|0:0:0:0:0:0:0:1";

  private record Held(LiveServer server) implements AutoCloseable {

    static Held start() {
      Path home = Path.of(System.getProperty("it.home"), "shared-" + UUID.randomUUID());
      return new Held(LiveServer.start(home, Map.of("TRUSTED_PROXIES", THIS_MACHINE)));
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /** The server of this run, started when first asked for. */
  public static LiveServer of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Held.class, type -> Held.start(), Held.class)
        .server();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LiveServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }
}
