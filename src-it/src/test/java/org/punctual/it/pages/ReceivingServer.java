package org.punctual.it.pages;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Receiver;
import org.punctual.it.live.SharedServer;

/**
 * A live server that may post to a receiver on this machine, and trusts its certificate.
 *
 * @param server posts messages
 * @param receiver of webhooks
 */
record ReceivingServer(LiveServer server, Receiver receiver) implements AutoCloseable {

  /** Gives all tests of webhooks the same such server. */
  static final class Shared implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ReceivingServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == ReceivingServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(ReceivingServer.class, type -> start(), ReceivingServer.class);
    }
  }

  private static ReceivingServer start() {
    Path home = Path.of(System.getProperty("it.home"), "receiving-" + UUID.randomUUID());
    Receiver receiver = Receiver.start();
    Map<String, String> settings =
        receiver.settings(Map.of("TRUSTED_PROXIES", SharedServer.THIS_MACHINE));
    return new ReceivingServer(LiveServer.start(home, settings), receiver);
  }

  @Override
  public void close() {
    server.close();
    receiver.close();
  }
}
